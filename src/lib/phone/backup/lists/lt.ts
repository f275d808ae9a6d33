/** 1,024 short, plain, neutral Lithuanian words; four of them open a copy (docs/letters.md). Never change a line: copies are out there. */
export default `
abėcėlė actas ačiū adata adresas afiša agrastas aguona agurkas aidas aikštė aiškus aitvaras akiniai akis akmuo
akordas aktorius albumas alėja aliejus alyva alksnis alkūnė alpaka amžius ananasas anksti antena antilopė antis
antklodė antraštė anūkas apačia apykaklė apyrankė aplankas aplinka apvalus arbata arbatinė arbūzas arfa arklys
armonika artimas artistas ąsotis astra ašigalis aštuoni atlasas atmintis atomas atsakyti atverti atviras audinys
auksas ausinės ausis auskaras autorius avietė avis avižos ąžuolas baigti balandis baletas balionas balkonas balsas
baltas bambukas bananas bandelė bandyti banga banginis barsukas barščiai baseinas basutė batas baterija batonas
bebras bėgimas bėgis bendras beržas beveik bijūnas bilietas birbynė birželis bitė blynas blizgus bokštas boružė
braškė briedis brokolis brolis bronza bruknė būdas budrus būgnas bulvė burbulas burė burokas butas būtinas chalatas
chemija choras cirkas citata citrina cukinija cukrus česnakas čia čiaupas čiuožynė čiužinys dabar daigas dailus
daina dainuoti dalis dalytis dangtis dantis dar darbas darbštus daržas datulė daug dažai dažnai debesis dėdė dėkoti
delfinas dėlionė dešimt dešinė dešra devyni dėžė didelis dydis diena dykuma dilgėlė diplomas dirbti dirbtuvė diržas
diskas dobilas domino dosnus dovana drakonas drama dramblys drąsa draugas drebulė drėgnas dribsnis driežas drobė
drugelis druska dubuo dulkė duomenys duona duoti durys dušas dvigubas dviratis džinsai eiga eiti ekranas elnias
energija erelis ėriukas etapas ežeras ežys failas fėja ferma filmas finišas fizika fleita fokusas forma fotelis
freska futbolas gaida gal galerija galimas galvoti gamta gana gandras garai garažas garnys garsas gatvė gaublys
gegužė gėlė geležis geltonas genys gepardas geras gervė gervuogė gidas girdėti giria gitara gluosnis golfas
grandinė gražus greitas grybas grietinė grikiai grindys grįžti grotelės grūdas gruodis gulbė guma guvus herojus
humoras idėja ieškoti įgūdis iki įlanka ilgas imbieras imti indas inkaras irklas istorija išorė įvartis jau jaunas
jausmas jautiena jautrus jazminas jogurtas judrus juodas juokas juosta juostelė jūra jūreivis jurginas kada kadagys
kaimas kaimynas kaip kairė kakava kakta kaktusas kalba kalbėti kalnas kalva kamanė kambarys kamera kamienas kaminas
kampas kamštis kamuolys kanalas kanklės kanoja kantrybė kantrus karatė karjera karoliai karpinys karštis kartais
kartonas kartu karūna kaspinas kastuvas kaštonas katė katilas kava kavinė kečupas kėdė kefyras keleivis kelias
kelionė kelnės kempinė kengūra kepėjas kepykla kepsnys kepti keptuvė kepurė keramika kerpė keturi kibinas kibiras
kiemas kilimas kinas kirpėjas kišenė kiškis kištukas kitoks kivis klasė klausyti klavišas klevas klijai klounas
kmynas knyga knygynas koala kodas kodėl kojinė kokosas koldūnas komanda komedija kometa komiksas komoda kompasas
kompotas kopa kopėčios kopija kopūstas koralas košė kovas krabas krantas krapas kraštas kregždė kreida kremas
krepšys krėslas krevetė kriauklė kriaušė krienas krioklys krosnis krūmas kruopos kubas kugelis kūgis kuklus kumpis
kuprinė kurmis kursas kurti kvapas kvietys labai laidas laikas laimė laiptai laistyti laisvas laiškas laivas lama
langas langelis lankas lankstus lapė ląstelė lašiša laukas lazdynas ledai ledynas legenda lėkštė lėktuvas lėlė
lelija lempa lengvas lenta lentelė lentyna lęšis lėtas lydeka liemenė liepa lietus liftas lygus linas linija
liniuotė linksmas lipdukas lysvė liūtas lova lubos lupa lūšis magnetas maikė malonus malūnas mama mamutas mandagus
mangas margas matyti matuoti mažas medalis medis medūza medvilnė megzti meistras mėlynė melionas melodija menas
meniu mentelė mėnulis mėnuo mergaitė meškėnas meškerė mėta metras metro miegoti mielės miestas miežis migdolas
migla mygtukas miltai milžinas minkštas mintis minutė mįslė miškas mitas močiutė mokykla mokinys mokytis mokslas
molis moliūgas morka mozaika muilas muziejus muzika naktis namas namie narcizas našlaitė nata naujas nendrė nešti
norėti nosinė nosis nulis numeris nuoroda nuotaika oazė obelis obuolys omletas opera oras orbita orkaitė pabaiga
pačiūža padažas padėklas padėti pagalba pagalvė pagarba pailgas paklodė pakrantė palangė palapinė palėpė palmė
paltas pamoka panda pantera paprika papūga pareiga parkas paroda pasaka pasaulis paskui pasta pastanga pastatas
pastogė patirtis patogus paukštis pavėsinė pavyzdys pedalas pelė pelėda pelkė pempė penalas penki perlas persikas
petys pianinas pica piemuo pienas piešinys piešti pietūs pieva pilis pilkas pilnas pilnatis pilotas piltuvas pinti
pipiras pyragas pirmas pirštas pirštinė pižama plakatas planas planeta planšetė plaukti plaustas plauti pledas
plienas plyta plotis plunksna poetas pokalbis pokytis pokštas polka ponis pora povas pradėti pradžia praktika
prašau priekis priešais princas prizas programa protas pūga puikus puma pumpuras puodas puodelis pupa puslapis
pušis radijas ragelis raidė rajonas raketė raktas ramybė ramus ranka rankena rankovė rasti rašalas rašiklis rašyti
raštas ratas raudonas razina regbis rekordas rėmas replės retas ridikas riedutis riešutas rimtas rinkti rytas
riteris ritmas rytoj ryžiai robotas rogės romanas ropė rožė rožinis rudas ruduo rugys rugsėjis rūgštus rūkas rūmai
ruonis rūsys saga sakalas sakinys sala saldus salieras salotos sandalas sandėlis sankryža sapnas sąrašas saulė
sausis savaitė savas scena sėdėti segė sėkla sėkmė sekundė senelis septyni sesuo sidabras siekis siena sijonas
silkė sirupas siūlas siurblys siūti siuvėjas skaičius skaidrus skaityti skanus skardinė skautas skėtis skiemuo
skinti skyrius skonis skrybėlė skrynia skristi skruzdė skubus skudutis slėnis slidė slyva smagus smalsus smėlis
smuikas sniegas sodas sodinti sofa sostas sostinė spalis spalva spyna spinta spiralė spurga sraigė sraigtas sriuba
stabdys staigus stalas stalčius startas statyti statula stiebas styga stiklas stiklinė stiprus stirna stogas stotis
stovėti stovykla strazdas striukė stulpas stumbras suknelė sultys suma sūpynės sūris sutartis svajonė svarbus
svečias sviestas svogūnas šaka šaknis šakotis šakutė šalikas šalna šaltas šaltinis šamas šampūnas šarka šaškės
šaukštas šeima šepetys šerkšnas šernas šešėlis šeši šiandien šiaudai šiaurė šiltas šimtas šypsena šypsotis širdis
šlepetė šluota šokėjas šokis šortai špinatas šukos šulinys šuo šuolis švarkas švarus švelnus šventė šviesa šviežias
taburetė taip taisyklė takas taksi talentas tamsus tango tapetai tarka taškas taurė teatras tema tempas ten tenisas
terasa termosas teta tėtis tiesus tigras tikras tikslas tiltas tylus tinklas toli tolimas tortas treneris trešnė
tribūna trimitas trintuvė trys triušis trobelė trofėjus trumpas truputį tulpė tunas tunelis tuoj turgus turistas
turnyras tuščias tuzinas tvarka tvartas tvirtas tvora ūdra ungurys uniforma uodas uogienė uola uosis uostas upė
urvas užuomina vaflis vagonas vaidmuo vaikas vaisius vaizdas vakaras valanda valgyti valyti valsas valtis vanagas
vanduo vanilė vapsva variklis varis varlė varna varpas varškė vartai varžybos vasara vaza vedėjas vėjas vėlai
veranda vėsus vėžlys vežti vidurys vidus vienas vienodas vieta vikrus vikšras vilkas vilna viltis vinis vynuogė
virdulys virėjas viryklė viršelis viršus virti virtuvė visada visur vyšnia višta vištiena vitražas vokas vonia
voverė zebra zylė zuikis žaibas žaidimas žaislas žaisti žalias žavus žemė žemynas žemuogė ženklas žibintas žibutė
židinys žiedas žiema žygis žymus žingsnis žinia žinoti žinutė žirafa žirklės žirnis žiūrėti žiūronas žiūrovas
žmogus žodynas žodis žolė žurnalas žuvėdra žuvis žvaigždė žvakė žvalus žvejys žvirblis
`
	.trim()
	.split(/\s+/);
