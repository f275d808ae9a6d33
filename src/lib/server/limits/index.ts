export {
	giveCodeTryBack,
	mayHaveTalk,
	mayTakeSeat,
	setOpenShare,
	setWriteLimit,
	takeCodeTry,
	takeLetter,
	takeLinkTry,
	takeWrite
} from './limits';
