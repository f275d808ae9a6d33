/** 1,024 short, plain, neutral Dutch words without accents; four of them open a copy (docs/letters.md). Never change a line: copies are out there. */
export default `
aanbod aard aardbei accent acht adem adres agenda akker alarm album alles altijd amandel ananas anders anker antenne
apart appel april arend arm armband artiest atlas auto avond baai baan baard baas badpak bak bakje bakker bal balie
balkon ballet ballon bamboe banaan bank basis basket beek been beer beetje begin beitel beker bel belofte berg berk
beroep bes beton bever bezem bezoek bij bijl bijna blad blauw bliksem bloem bloes bloesem blok boei boek boer bol
boom boon boord boot bord borstel bos boter bouw boven braam breed brief bril broek broer brood brug bruin buffel
bui buik buiten bundel bureau burger bus buur cactus cadeau camera camping cent centrum chef circus citroen club
code concert contact content cookie cursus dadel dag dak dakpan dal dans danser das deeg deel deken deksel delen
denken dennen deur deurmat diep dier dijk ding dinsdag dip doek doel dokter dolfijn donker dooier doos dop dorp
dorst dozijn draad draak dragen drie dromen droog drop druif druk druppel duif duim duin duizend dun durf duur eend
eenvoud eerst eethuis eeuw egel eikel eiland eind elf elk emmer emoji enkel envelop eten even fakkel familie fanfare
fee feest feit fiets figuur film filter fit fles fluit fontein formule fort foto friet fris fruit gaaf gaan galop
gang gans garage garen garnaal gas gast gebak gebouw gedicht geduld geel geld geluid geluk gemak gember genoeg
gerecht getal geur gevel gevoel gewoon gezicht gids gips gitaar glad glas gloed goal goed golf goot gordel gordijn
gouden grap gras gratis grens grijs groen groep groet grond grot gymzaal haak haan haar haas hagel hak hal halm
halte hamer hamster hand handvat hang hangmat hark harp hart haven haver heel heks helder helft helling helm help
hemel hengel herfst hier hobby hoed hoek hoepel hof homp hond honderd honing hoofd hoog hooi hoop hoorn horloge hout
huis hulp humor hut idee iets iglo ijs ijsbeer ijsje ijver inkt insect jaar jam januari jas jasje jazz jeans jeugd
jojo jool juf juli juni juweel kaak kaal kaars kaart kaas kabel kachel kader kajak kajuit kalf kalk kalkoen kalm kam
kameel kamer kamp kanaal kano kans kant kapper kapstok kar karate karper karton kas kast kat katoen kegel kei kelder
kers ketel ketting keuken kever kiezel kijk kikker kin kind kip kist kiwi klaar klank klas klaver klavier kleed klei
kleur klim klink klok klomp klus knap knie knikker knoop knop koek koekoek koel koffer koffie kok kolom kom kompas
konijn koning kool koor koord kop koper koraal koren korf korst kort kous kraag kraai kraan krab kracht kraken krans
krant kras kreek krekel krent krijt krik kring kroon kruid kruik kruk kuiken kuil kuip kunst kurk kussen kwart kwast
kwik laag laan laars lach ladder lade laken lam lamp land lang later lawine leeg leer leeuw lelie lengte lens lente
lepel leraar les letter leuk leven lezen licht lied lief lift lijm lijn lijst limoen liniaal lint lip loep loket lol
loop lucht lucifer luik maag maan maand maandag maart maat machine magneet majoor maken mand manege mango mantel map
markt marmer mat matroos meel meer mees meester meeuw mei melk meloen mens menu merel merk merrie mes metaal meter
middag mier mijl mijn min minuut mist model moed moeder mol mond mooi morgen mos mosterd motief motor mouw mug muis
munt muntje muren museum muts muur muziek naad naam nacht nagel nat natuur navel neef neen nek nest net neus nevel
nicht niet nieuw noord noot nota noten nul nummer nuttig oase oceaan oever oktober olie olifant olijf oma omweg oog
oogst oom oor oost opa open optocht oranje orde orgel orkest otter oud oven over paal paar paard pad pagina pak
paleis palm pan panda panter papa papaja papier paprika parade paraplu park parket pas pasta pastel patat pauw pauze
pedaal peer pen penseel peper perron perzik pet peter piano pier pijl piloot pinda pioen piraat pit pizza plaat
plafond plak plan planeet plank plant plas plat plein plek ploeg plons pluim plus poeder poets polder pols pomp
pompoen pony pool poort pop post poster potlood praat praatje prei prijs prik prins proef pudding punt puur puzzel
quiz raad raaf raam racket radar radijs radio raket ram rand rang recept recht reep regen reiger reis rek rest reus
rib riem riet rij rijst ring rit ritme rivier robijn robot roer rok rol roman romp rond rondje rood rooi rook room
roos rotonde rots route rozijn rug rugzak ruim ruit rups rust saffier saga sap sardine saus schaal schaap schaar
schaats schaduw schat schelp scherm schets schip schoen school schoon schop schrift schuim schuit schuur sein
seizoen sering servet shirt sjaal sla slaap slag slak slee sleutel slim slinger sloep slot smaak smal snaar snavel
sneeuw snel snoep snor soep soja sok som soort spaak spade spar specht speel speld spiegel spier spijker spin spons
spoor sport spreeuw sprong staal staart stad stal stam stap start station steek steel steen stem stempel step ster
steun stil stip stoel stoep stof stok stoof stop storm straat strand streep strik stro stroom stroop struik studie
stuk stuur suiker taak taal taart taartje tabel tafel tak talent tand tang tante tapijt tas taxi team teder teen
tegel teken tekst tempo tennis tent terras theater thee theepot thema thuis tien tijd tijger titel toast toerist
toets tomaat toneel toon top toren tosti touw traan tractor trap trein trom trots truc trui tuin tulp tunnel twee
uil uit uur vaart vaas vader vak vakman val valk van varen vast vat veel veer veld ver verf verte vest veter vier
vijf vijfde vijg vijver vinger vink viool vis vlag vlam vlek vlieg vloer vloot vlot vlug vocht voet vogel vol vonk
voor vork vorm vos vraag vrede vriend vrij vrucht vuur waaier waard wafel wagen walvis water web week weer weg wei
wekker wens wereld werk wesp west wieg wijzer wild wilg wimpel wind winkel winter wit wol wolf wolk woord wortel
woud wrap yoga zaad zaal zadel zand zebra zee zeep zegel zeil zeker zelf zes zeven zicht zijde zilver zin zingen
zoet zolder zomer zon zondag zonnig zoom zorg zout zuid zuur zwaan zwaluw zwart zwem
`
	.trim()
	.split(/\s+/);
