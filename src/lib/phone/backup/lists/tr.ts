/** 1,024 short, plain, neutral Turkish words; four of them open a copy (docs/letters.md). Never change a line: copies are out there. */
export default `
abla açı açmak ada adım adres afiş ağaç ağır ağustos ahtapot ahududu akıl akşam albüm alçak alçı alfabe alkış almak
alt altın altmış amaç amca anahtar ananas anı anne anten araba aralık arı arka arkadaş armağan armut arpa asansör
asfalt aslan aşçı ateş atlama atölye avuç ayakkabı ayna ayran ayva baba badem bağlama bahar baharat bahçe bahçıvan
bakır bakkal baklava bakmak bal balık balina balkon balon bambu bando bant banyo baraj bardak basamak basit basket
başak başarı başlık batı bavul baykuş bazen bebek beklemek belki bellek bere beş beton beyaz bezelye bıyık biber
bilek bilet bilezik bilgi bilim bilmece bilmek bin bir biraz bisiklet bisküvi biyoloji blender boğaz boncuk boş bot
boya boyamak bölüm börek bronz bugün buğday buhar bulmaca bulmak bulut burun buz bülbül bütün büyük büyüteç cadde
ceket cep cesaret cesur cetvel cevap ceviz cips civciv coğrafya cömert cuma cümle cüzdan çaba çadır çalı çalışkan
çam çamur çan çanta çardak çarşaf çarşamba çarşı çatal çatı çay çayır çekiç çekirdek çekirge çekmece çekmek çelik
çerçeve çeşme çeyrek çıkartma çıkmak çiçek çift çiftçi çiftlik çikolata çilek çimen çimento çini çivi çizgi çizim
çizme çoban çocuk çok çorap çorba çöl çözmek dağ daima daire dakika dal dalga dama dans dantel davet davetiye davul
dayı dede defter demir deney deniz dere dergi deri ders desen destek deve dış diken dikmek dil dinlemek diploma
dirsek dişçi diz doğru doğu doksan doktor dokuz dolap dolma dolu domates domino dondurma dost dostluk dosya döner
dört durak durmak duş dut duvar duymak düdük düğme düğüm düğün dükkan dün dünya dürbün dürüst düşünmek düz düzgün
düzine eğri ekim ekmek ekran ekşi elbise eldiven elektrik elli elma emek enerji erik erken eski eşik etek etiket
eylül ezber fare fasulye fener festival fıkra fındık fırça fırın fırtına fıstık fikir fil final fincan fiş fiyonk
fizik flamingo flüt fotoğraf fren fuar futbol gaga garaj garson gayret gaz gazete gece geçmek gelmek gemi genç
geyik gezegen gitar gitmek gofret golf gök göl gölet gölge gömlek görmek gövde göz gözlük granit gri güçlü gül
gülmek gümüş gün gündüz güneş güney güven güvercin güz güzel haber hafıza hafif hafta hala halı hamak hamsi hardal
harf harita hatıra hava havlu havuç havuz hayal haziran hece hedef hediye helva hemen hep her heykel hırka hızlı
hokey horoz hortum hoş hurma huzur ıhlamur ılık ırmak ıspanak ışık ızgara icat içmek iğne iki ilk ilmik ince incir
insan iplik ipucu iskele istasyon istemek işaret işçi itfaiye iyi judo kabak kablo kabuk kafe kağıt kahvaltı kahve
kakao kaktüs kaldırım kalem kalıp kalmak kalp kamera kamp kamyon kanal kanarya kanat kanepe kanguru kapak kapalı
kapı kaplan kaptan kar karanfil karar kardeş karga karınca karides karne karpuz kart kartal karton kasaba kase
kasım kaşık kauçuk kavak kavanoz kavşak kavun kaya kaydırak kayık kayısı kaykay kaynak kazak kebap keçi kedi kek
kekik kelebek kelime keman kemer kenar kent kepçe kestane keşif ketçap kırk kırmızı kış kıta kıyı kibar kil kilim
kilit kimya kiraz kiremit kiriş kirpi kitap kivi klasör klavye koala kod kol kolay koltuk kolye komşu konser konuk
konuşmak koridor koro koru koşmak koşu kova koyun kozalak köfte kök kömür köpek köprü köstebek köşe köşk köy kravat
krema kubbe kukla kulak kulaklık kule kulübe kum kumaş kumbara kumsal kunduz kupa kurabiye kurbağa kurdele kurmak
kurs kuru kuş kutlama kutu kuyruk kuyu kuzen kuzey kuzu küçük kümes küpe kürdan küre lacivert lahana lahmacun lale
lamba lastik lavabo leblebi leylak leylek lif lig liman limon limonata liste lokanta lokum lunapark macera maç
madalya madde mağara makarna makas manav mangal mango mantar marangoz market martı marul masa mat mavi maydanoz
mayıs mayo mektup melodi memur mendil menekşe menemen merak mercimek merdiven merhaba mermer mesaj meşe metre metro
mevsim meydan meyve mıknatıs mısır midye mikser milyon mimar minder minibüs misafir moda model mola mont mor motor
mum musluk mutfak mutlu muz mühendis müzik nakış nane nar nazik nehir nektar nemli nergis neşe nine nisan nohut
nokta nota numara ocak oda odun okul okumak okyanus olta omlet omuz opera orkestra orkide orman orta otel otobüs
oturmak otuz oval oynamak oyun oyuncak ödev ödül öğle öğrenci öğretmen önce önlük ördek örgü örmek örtü öykü özgür
paket palamut palmiye palto palyaço pamuk panda pantolon papağan papatya paragraf parantez park parlak parmak pasta
pastane patates paten patlıcan pazar peçete pedal pembe pencere pençe penguen perde perşembe petek peynir pide
pijama piknik pil pilav pilot pipet pirinç pişirmek piyano pizza plak plan plastik poğaça polen porselen portakal
posta postacı poşet poz priz program proje pul pusula radyo raf raket ray reçel reçine rekor renk resim ressam
ritim robot rol roman rozet rüya rüzgar saat sabah sabır sabun saç sağ sahil sahne sakız sakin saksı salata salı
salıncak salon saman sanat sandalye saniye sarı sarımsak sarma sarmaşık satır satranç sayfa saygı sayı saymak sazan
sebze seçmek sedir sekiz selam sensör sepet seramik serçe sergi serin sert ses sessiz sevgi sevmek sıcak sıfır
sınav sınıf sıra sihirbaz silgi silmek simit sincap sinema sinyal sirke sis site siyah soba sofra soğan soğuk sokak
sol son sonra sormak soru sos söğüt söz sözlük spatula spiral spor stadyum sulamak susam sümbül sünger süpürge
sürahi sürpriz süt sütlaç sütun süzgeç şair şaka şampiyon şampuan şans şapka şarj şarkı şato şeftali şehir şeker
şemsiye şenlik şifre şiir şimdi şimşek şirin şort şubat tabak tablet tablo tabure tahta takım taksi takvim tarak
tarçın tarih tarla tartı taş taşımak tatil tatlı tava tavla tavşan tavuk taze tebeşir tek tekerlek telefon temiz
temmuz tencere tenis tepe tepsi teras terazi tereyağı terlik termos teşekkür teyze tilki timsah tire tişört tiyatro
tohum tomurcuk topaç toplam toprak torun tost traktör tramvay tren trompet tuğla tur turkuaz turna turşu turuncu
tutkal tutmak tuz tüm tünel tüy uçak uçmak uçurtma umut usta uyanmak uydu uyku uyumak uzak uzun üçgen ülke üniforma
ünlem ünlü ütü üzüm vadi vaha vapur varmak vazo veri vida video virgül vişne voleybol yağ yağmur yaka yakın yapboz
yapmak yaprak yardım yarım yarın yarış yastık yatak yavaş yay yaz yazar yazılım yazmak yedi yeğen yelek yelken
yelpaze yem yemek yengeç yeni yeşil yetmiş yıkamak yıl yıldırım yıldız yirmi yoğurt yol yolculuk yonca yorgan yosun
yulaf yumurta yuva yuvarlak yüksek yün yürümek yüz yüzme yüzük zambak zarf zebra zeki zemin zencefil zeytin
zıplamak zil zincir zürafa
`
	.trim()
	.split(/\s+/);
