/**
 * Words nobody reads here; `*` stands for more letters. `everywhere` also at the desk, `young` for who acts on the words,
 * `kind`: phrases in which such a word is kind. For a new language: what blames, orders or comes from an office, and the
 * polite "you" where the language has one.
 */
const banned: Record<string, { everywhere: string; young: string; kind: RegExp }> = {
	nl: {
		everywhere: 'gefaald, gemist, te laat, u, uw, no-show, NEET, werkloze, laaggeschoold, kansengroep, doelgroep',
		young:
			'dient te, teneinde, betreffende, indien, middels, tevens, ten gevolge van, aanvragen, traject*, begeleid*, dossier*, ' +
			'instantie*, competentie*, kwalificatie*, vacature*, solliciteren, tewerkstelling, activeren, activering, toeleiding, ' +
			'beschikbaarheid, attest*, voorwaarden, administratie, intake, screening, maatregel*, statuut, motivatie*, verplicht*, ' +
			'moet, moeten',
		kind: /\bmoet(en)? (niets?|niks|niet)\b|\bhoeft niet\b/gi
	},
	fr: {
		everywhere: 'échec*, retard*, rendez-vous manqué*, décrocheur*, public cible, no-show, NEET',
		young:
			"vous, votre, vos, afin de, veuillez, procéder à, effectuer, bénéficier de, démarche, démarches, dispositif*, insertion, accompagnement, demandeur d'emploi, " +
			'compétence, compétences, projet professionnel, orientation, attestation*, justificatif*, échéance*, délai*, dans le cadre de, ' +
			"en vue de, éligible*, conditions d'accès, obligatoire*, tu dois, il faut que",
		// A question to a firm, and what stays between two people, is said to more than one.
		kind: /\bne dois (rien|pas)\b|rendez-vous(?! manqué)|entre vous|: vous [^?]*\?/gi
	},
	en: {
		everywhere: 'fail*, missed, overdue, late, non-attendance, no-show, NEET, target group, compliance',
		young:
			'in order to, regarding, prior to, require*, provide*, obtain*, assist*, commence*, submit*, application*, appointment*, ' +
			'vacancy, vacancies, employment, unemployed, eligibility, intervention*, client*, case, barrier*, competenc*, ' +
			'qualification*, trajectory, pathway*, must, should, have to, mandatory, motivation',
		kind: /\b(do not|don't|does not|doesn't|never|not) have to\b/gi
	},
	ar: {
		everywhere: 'فشل, فشلت, تأخرت, متأخر*, فاتك, فاتتك, عاطل*, فئة مستهدفة, فئة المستهدفة, NEET',
		young:
			'يجب, يتوجب, ينبغي, لازم, إلزامي*, إجباري*, ملزم*, مجبر*, مضطر*, يرجى, الرجاء, عميل, زبون, ملفك, دافعية, تحفيز, كفاءات, ' +
			'مؤهلات, توظيف, إجراءات, استمارة, وفقا, حضرتك, حضرتكم',
		kind: /(لا|ليس) يجب/g
	},
	tr: {
		everywhere: 'başarısız*, kaçırdın, geç kaldın, işsiz*, hedef kitle, hedef grup, NEET',
		young:
			'zorunda*, zorunlu*, mecbur*, yükümlü*, gerekmektedir, gereklidir, *malısın, *melisin, lütfen, müşteri*, danışan*, vaka, ' +
			'dosyan, başvuru*, motivasyon*, istihdam*, yeterlilik*, yetkinlik*, müdahale*, süreç*, kapsamında, tarafından, siz, size, ' +
			'sizi, sizin, sizinle',
		kind: /(zorunda|mecbur) değilsin/gi
	},
	uk: {
		everywhere: 'провал*, прогуляв, прогуляла, запізнив*, запізнила*, запізнення, безробітн*, цільова група, NEET',
		young:
			"мусиш, мусить, повинен, повинна, повинні, зобов'яз*, обов'язков*, необхідно, слід, клієнт*, мотивац*, працевлаштуванн*, " +
			'компетен*, кваліфікац*, втручання, перешкод*, згідно, здійсн*, прийняти участь, приймати участь, слідуюч*, получ*, ви, вам, ' +
			'вас, вами, ваш*',
		kind: /не (мусиш|повинен|повинна)/gi
	},
	lt: {
		everywhere: 'nepavyko, pavėlav*, vėluoj*, bedarb*, tikslinė grupė, NEET',
		young:
			'privalo, privaloma*, privalai, turėtum, siekiant, vadovaujantis, remiantis, kompetencij*, kvalifikacij*, klient*, ' +
			'intervencij*, užimtumo veiklos planas, motyvacij*, įdarbinim*, reikalaujama, būtina, paraiška, byla, jūs, jums, jus, jūsų, ' +
			'prašome',
		kind: /neprivalai/gi
	},
	ru: {
		everywhere: 'провал*, прогулял*, опозда*, просроч*, безработн*, целевая группа, NEET',
		young:
			'должен, должна, должны, обязан*, обязательн*, необходимо, следует, клиент*, мотивац*, трудоустройств*, компетенц*, ' +
			'квалификац*, вмешательств*, препятстви*, согласно, осуществ*, пожалуйста, вы, вам, вас, вами, ваш*',
		kind: /не (должен|должна|обязан|обязана)/gi
	}
};

/** Arabic writes "and", "with" and "the" onto the word. */
const joined: Record<string, string> = { ar: '[وفبكل]{0,2}(?:ال|لل)?' };

const wordly = (list: string, lang: string): RegExp[] =>
	list.split(/,\s*/).map((entry) => {
		const stem = entry.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*');
		return new RegExp(`(?<![\\p{L}\\p{N}])${joined[lang] ?? ''}${stem}(?![\\p{L}\\p{N}])`, 'iu');
	});

const rules = Object.entries(banned).map(([lang, { everywhere, young, kind }]) => ({
	lang,
	kind,
	desk: wordly(everywhere, lang),
	young: wordly(`${everywhere}, ${young}`, lang)
}));

/** What a text says that nobody should read here. */
export function bannedIn(text: string, lang: string, reader: 'young' | 'desk'): string[] {
	const rule = rules.find((one) => one.lang === lang);
	if (!rule) return [];
	const said = text.replaceAll('’', "'").replace(rule.kind, '');
	return rule[reader].flatMap((word) => word.exec(said)?.[0] ?? []);
}

/** True for a language with a list. */
export const hasBans = (lang: string): boolean => lang in banned;
