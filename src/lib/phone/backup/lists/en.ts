/** 1,024 short, plain, neutral English words without accents; four of them open a copy (docs/letters.md). Never change a line: copies are out there. */
export default `
able acorn actor adult again age agent ago agree air alarm album alive all alley alone along also amber angle ankle
any apart apple april apron arch area arena art ask atlas attic aunt awake award away axis baby back badge bag bake
baker ball barn base basil basin beach bead beam bean bear beard bee beech beef begin bell below belt bench bend
berry best big bike bird birth bit black blend block bloom blue board boat bone bonus book boot born both bow bowl
box brass brave bread break brick brief bring broad broom brown brush bud build bulb bunch bus busy buy cabin cable
cake calf call calm camel camp canal cane canoe cap car card carry case cat catch cave cedar cello chain chair chalk
charm chart chat check cheek cheer chef chess chest chief child chip choir city clap class clay clean clear clerk
cliff climb clip clock close cloth cloud clown club clue coach coal coast coat cobra cocoa code coil coin comb come
comet comic copy coral core corn cosy couch count court cover craft crane cream creek crisp crop cross crowd crown
crumb crust cube cup curl curry curve cut cycle daily dairy daisy dance date dawn day deck deep deer delta den denim
depth desk dial diary dice diet dig dish disk dive dock dog doll dome door dot dough dove down dozen drama draw
dream dress drift drill drink drive drop drum dry duck due duet dune dusk dust duty each eagle ear early earth easel
east easy eat echo edge egg eight elbow elder elm else email ember empty end enjoy enter equal era essay even event
ever every exact exam exit extra eye face fact fair fairy fall fan far farm fast feast feel fence fern ferry few
field fifty fig file fill film fin final find firm first fish fist fit five fix flag flame flat fleet flint float
flock floor flour flow fluff flute fly foam focus fog foil fold folk food foot force fork form fort forty forum
found four fox frame free fresh frog front frost fruit fudge full gain game gate gear gem giant gift give glad glass
globe glory glove glow glue goal goat gold golf good grab grace grade grain grand grape graph gravy great green grey
grid grin group grow guess guest guide gull gym habit hair half hall hand happy hard harp hat hawk hay hazel head
heap heart heat heavy hedge heel hello help herb herd hero high hike hill hint hobby hold hole home honey hood hook
hoop hope horn horse host hotel hour house hover huge human hurry ice icon idea igloo image inch ink inner into iris
iron item ivory ivy jam jazz jeans jelly jet jewel job join joke jolly joy juice july jump june just kayak keen keep
key kind king kite kiwi knit knob knock knot know koala label lake lamb lamp land lane large lark last late laugh
lava lawn layer lazy lead leaf learn leek left lemon lend lens less level lift light like lily lime limit line lion
list live llama load loaf local lock lodge loft log long look loop lorry lotus low loyal lucky lunch lyric magic
main make mango map maple mark mask match mate maths may maybe meal meat medal meet melon menu merit merry metal
meter mild mile milk mill mind minor mint mist mix model month mood moon moose moss moth motor mount mouse mouth
move movie much mud mule music name near neat neck nest net never new next nice niece night nine nod noise noon
north nose note novel now nut oak oar oasis oat ocean odd offer often oil old olive once one onion only open opera
orbit order organ other otter our outer oval oven over owl own pack page paint pair pale palm panda panel paper park
part party pass pasta paste path pause paw pea peace peach peak pear pearl pedal pen pet phone photo piano pick pie
piece pile pilot pine pink pint pipe pitch pizza place plain plan plant plate play plot plum plus poem poet point
polar pole pond pony pool poppy porch port post press pride print prize proud pull pulse puppy pure purse push quack
queen query quest quick quiet quilt quiz race radar radio raft rail rain rake ramp ranch range rapid rare raven ray
reach read ready real red reed reef relax relay reply rest rhyme rice rich ride right ring ripe rise river road
roast robin robot rock roll roof room root rope rose round route row royal ruby rug rugby ruler run rural rush safe
sail salad salt same sand satin sauce scale scarf scene scone score scout sea seal seat seed sell send sense seven
shade shape share shark sharp shawl shed sheep sheet shelf shell shine ship shirt shoe shop shore short show side
sign silly sing sink six size skate ski skill skirt sky sleep slice slide slope slow small smart smile snack snail
snow soap sock sofa soil solar solid solo some song soon sort soul sound soup south space spade spark speak spell
spice spin spoon sport spot squid stage stair stamp stand star start state stay steam steel stem step stick still
stock stone stool store storm story stove straw study style sugar suit sun sunny sure surf swan sweet swift swim
swing table tail talk tall tape task taste taxi tea team tell ten tent term test text thank theme thick thin thing
think third this three throw tide tidy tiger tile time tiny tip title toast today tone tool tooth top topic torch
total touch tour towel tower town toy track trade trail train tram tray tree trend trial tribe trip true trust truth
try tuba tube tulip tuna tune turn tutor twig twin twist two type uncle under union unit until upper use van vase
vast verb very vest view vine wait wake walk wall wand wash wave way wear week well west wide win wind wing wire
wise wish with wolf wood wool word work yard yarn year yes yoga zero zone
`
	.trim()
	.split(/\s+/);
