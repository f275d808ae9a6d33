export {
	giveCodeTryBack,
	mayHaveTalk,
	mayTakeSeat,
	setOpenShare,
	setWriteLimit,
	takeCodeTry,
	takeLetter,
	takeWrite
} from './limits';
