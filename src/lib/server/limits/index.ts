export {
	isListed,
	giveCodeTryBack,
	mayHaveTalk,
	mayTakeSeat,
	roomOf,
	setOpenShare,
	setWriteLimit,
	takeCodeTry,
	takeLetter,
	takeLinkTry,
	takeWrite
} from './limits';
