/**
 * The same plain words and the same kind of official letter in each language, to see that the measures tell them apart.
 * Both were written for this test.
 */
export const samples: Record<string, { plain: string; official: string }> = {
	nl: {
		plain:
			'Wat wil jij? Het mag klein zijn. Kies een dag. Kies een uur. Bel de bakker. Vraag: mag ik een ochtend meekijken? ' +
			'Sofie ziet je dinsdag. Je hoeft niets mee te brengen. Je kan altijd stoppen. Vond je het goed? Dan doe je de volgende stap.',
		official:
			'Naar aanleiding van uw inschrijving als niet-werkende werkzoekende dient u zich persoonlijk aan te melden bij de ' +
			'bevoegde dienst voor arbeidsbemiddeling, voorzien van alle noodzakelijke bewijsstukken betreffende uw beroepservaring. ' +
			'Bij ongerechtvaardigde afwezigheid kan de toegekende uitkering overeenkomstig de geldende reglementering geschorst worden.'
	},
	fr: {
		plain:
			'Tu veux quoi ? Ça peut être petit. Choisis un jour. Choisis une heure. Appelle la boulangerie. Demande : je peux venir ' +
			'voir un matin ? Sofie te voit mardi. Tu ne dois rien apporter. Tu peux partir quand tu veux. Ça te va ? Fais le pas d’après.',
		official:
			"À la suite de votre inscription en qualité de demandeur d'emploi inoccupé, vous êtes invité à vous présenter " +
			"personnellement auprès du service compétent, muni de l'ensemble des justificatifs nécessaires relatifs à votre expérience " +
			"professionnelle. Toute absence injustifiée est susceptible d'entraîner la suspension des allocations octroyées " +
			'conformément à la réglementation applicable.'
	},
	en: {
		plain:
			'What do you want? It can be small. Pick a day. Pick a time. Call the baker. Ask: can I come and watch for a morning? ' +
			'Sofie sees you on Tuesday. You do not need to bring a thing. You can stop when you want. Did you like it? Then take the next step.',
		official:
			'Following your registration as an unemployed jobseeker, you are required to attend the competent employment service in ' +
			'person, accompanied by all necessary documentation regarding your previous professional experience. Unjustified absence ' +
			'may result in suspension of the allowances granted, in accordance with the applicable regulations.'
	},
	ar: {
		plain:
			'ماذا تريد؟ هدف صغير يكفي. اليوم؟ الساعة؟ اتصال بالمخبز. سؤال: هل أقدر أن أرى العمل صباحا؟ صوفي هناك يوم الثلاثاء. ' +
			'لا شيء معك. لك أن تقف متى شئت. هل كان جيدا؟ هذه خطوة ثم خطوة.',
		official:
			'بناء على تسجيلكم بصفتكم باحثين عن العمل لدى المصلحة المختصة، يتعين عليكم الحضور شخصيا مصحوبين بجميع المستندات ' +
			'والمؤهلات الضرورية المتعلقة بخبراتكم المهنية السابقة. وسيترتب على التغيب غير المبرر تعليق المستحقات الممنوحة لكم ' +
			'وفقا للتشريعات والإجراءات المعمول بها.'
	},
	tr: {
		plain:
			'Ne istiyorsun? Küçük olsun. Bir gün seç. Bir saat seç. Fırını ara. Sor: bir sabah bakabilir miyim? Sofie seni salı ' +
			'görür. Yanında bir şey olmasın. Hep durabilirsin. İyi miydi? O zaman yeni bir adım at.',
		official:
			'İşsiz iş arayan sıfatıyla gerçekleştirdiğiniz kaydınıza istinaden, mesleki deneyiminize ilişkin gerekli bütün ' +
			'belgelerle birlikte yetkili istihdam birimine şahsen başvurmanız gerekmektedir. Mazeretsiz devamsızlık durumunda, ' +
			'yürürlükteki mevzuat uyarınca bağlanmış bulunan ödeneğinizin durdurulması söz konusu olabilecektir.'
	},
	uk: {
		plain:
			'Чого ти хочеш? Можна мало. Обери день. Обери час. Подзвони в пекарню. Спитай: можна прийти зранку? Софі чекає у ' +
			'вівторок. Нічого не бери. Ти можеш піти. Було добре? Тоді зроби ще крок.',
		official:
			'У зв’язку з Вашою реєстрацією як непрацевлаштованої особи Вам необхідно особисто з’явитися до компетентної служби ' +
			'зайнятості з усіма необхідними документами щодо попереднього професійного досвіду. Необґрунтована відсутність може ' +
			'призвести до призупинення призначених виплат відповідно до чинного законодавства.'
	},
	lt: {
		plain:
			'Ko tu nori? Gali būti maža. Rinkis dieną. Rinkis laiką. Skambink kepėjui. Klausk: ar galiu ateiti ryte? Sofija laukia ' +
			'tavęs antradienį. Nieko nereikia nešti. Gali bet kada baigti. Ar buvo gerai? Tada eik toliau.',
		official:
			'Atsižvelgiant į Jūsų įregistravimą bedarbiu, privalote asmeniškai atvykti į atitinkamą užimtumo tarnybos padalinį, ' +
			'pateikdami visus reikalingus dokumentus, patvirtinančius ankstesnę profesinę patirtį. Nepateisinamas neatvykimas gali ' +
			'nulemti paskirtų išmokų sustabdymą vadovaujantis galiojančiais teisės aktais.'
	},
	ru: {
		plain:
			'Чего ты хочешь? Можно мало. Выбери день. Выбери час. Позвони в пекарню. Спроси: можно прийти утром? Софи ждёт во ' +
			'вторник. Ничего не бери. Ты можешь уйти. Было хорошо? Тогда сделай ещё шаг.',
		official:
			'В связи с Вашей регистрацией в качестве безработного Вам необходимо лично явиться в компетентную службу ' +
			'трудоустройства со всеми необходимыми документами относительно предшествующего профессионального опыта. ' +
			'Необоснованное отсутствие может повлечь приостановление назначенных выплат согласно действующему законодательству.'
	}
};
