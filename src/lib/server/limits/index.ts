export {
	giveCodeTryBack,
	mayHaveTalk,
	mayTakeSeat,
	setOpenShare,
	setWriteLimit,
	takeCodeTry,
	takeWrite
} from './limits';
