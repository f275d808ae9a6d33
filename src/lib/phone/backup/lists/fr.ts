/** 1,024 short, plain, neutral French words without accents; four of them open a copy (docs/letters.md). Never change a line: copies are out there. */
export default `
abeille abricot accord acier acte adresse agenda agneau aigle aile aimant air ajout album algue aller allure alors
ami ampoule ananas ancre ange animal anneau appel apport arbre arc arche argile armoire art article artiste assiette
atelier atlas atome attente aube audio aurore autant auteur auto automne autour autre avance avant avenir averse
avion avis avocat avril bac badge bagage bague baie bain bal balade balai balance balcon baleine balle ballon bambou
banane banc banque barque barre basket bassin bateau battre beau beige belle berge berger besoin beurre bijou bilan
billet biscuit bison bleu bloc blond bois boisson bol bon bonbon bonjour bonnet bord borne bosse botte bouche boucle
boue bougie boule bourse bout bouton branche bras bravo brebis bref brique brise brosse bruit brume brun bulle
bureau bus but cabane cabine cabinet cacao cadeau cadran cadre cage cahier caisse calcul cale calme camion camp
canal canard caneton canot cantine cap capsule car carafe carnet carotte carre carreau carte carton cascade case
casque castor cave cela cent centre cercle cerf cerise chacun chaise chaleur chambre chameau champ chance chanson
chant chapeau chaque chat chaton chef chemin chemise cheval cheveu chiffre chocolat choix chose chou chouette cible
ciel cigale cigogne cinq cirage cirque ciseau citron clair classe clavier clef client clou clown club code coffre
coin col colis colle colline combien commun compas compte conseil conte copain copie coq coque coquille corail corde
corne coton cou coude couleur coup cour courage course court cousin couteau couvert crabe craie crayon crique croix
cube cuir cuisine cuivre culture curieux cycle cygne dame danse danseur date datte dauphin debout dedans dehors
delta demain demi dent depuis dessert dessin dessus deux devant devoir disque dix docteur doigt domaine don dormir
dos double douce douche doux douze dragon drap droit dune dur eau effet effort elle email empire encore encre
endroit enfant engin ensemble entier envie espace espoir esprit essai est euro eux examen exemple fable face facile
facteur faire falaise famille farine faucon fauteuil femme fer ferme festin feu feuille feutre ficelle fiche figue
figure fil filet fille film fin finale fixe flacon flamme flan fleur fleuve flocon flore foin foire fois fonte foot
force forge forme fort forum foule four fourmi foyer fraise franc frein frigo frite fromage front fruit futur gagner
galet galop gant garage garde gare gauche genou genre gens geste gilet girafe glace globe gomme gorge goutte grain
grand grange grappe gravier grenier griffe grille gris grotte groupe grue guide guitare gymnase habit haie hamac
hamster hanche haricot harpe hasard haut herbe heure heureux hibou hier histoire hiver homme honneur horizon horloge
houle huile huit humain humeur igloo image immense insecte instant iris ivoire jacinthe jadis jaguar jambe janvier
jardin jaune jeans jeton jeu jeudi jeune joie joli joue jouer jouet joueur jour journal joyeux juillet juin jumeau
jungle jupe jus juste kaki karate kayak kilo kiwi koala lac lacet laine lait lama lame lampe lande langue lapin
large lavande laver lent lettre liane libre lien lieu ligne lilas limace limite lin linge lion lire lisse liste
litre livre local loin loisir long loupe loutre lueur luge lui lundi lune lunette lutin luxe machine magie magique
mai maille maire maison majeur malin maman manche mangue manteau marbre mardi marin marmite marron mars marteau
masque match matelas matin mauve melon membre menthe menton menu mer merci mercredi merle mesure micro midi miel
mieux milieu mille mince mine minute miroir mobile mode moment monde monnaie mont montagne montre mot moteur moto
mouche moulin mousse mouton moyen muguet mule mur muscle musique mythe nage nager nappe natte nature navet navire
neige nerf net neuf neveu nez niche nid niveau noce noix nom nombre nord note nougat nous nouveau nuage nuance nylon
oasis objet office oie oignon oiseau olive ombre oncle onde ongle onze orage orange orbite ordre oreille orge orient
orme orteil ortie ouest ouvert page paille pain paix palais pale palme palmier panda panier panneau papa papaye
papier papillon paquet parc pareil parent parfum parking parler parole part partie pas passage patin patte pause
pays peau peigne peindre pelle peluche pendule penser pente perche perle persil peser petit phare photo phrase piano
pie pied pierre pigeon pile pilote pin pinceau pingouin pion pique pirate piscine piste pivot pizza place plafond
plage plaine plan planche plante plat plein plomb pluie plume plus pneu poche poids poignet point poire pois poisson
poivre poli pollen pomme pompe pompier poney pont port portrait pose poste pot poteau potion poulet poumon pour
poussin pouvoir prairie premier prince prix produit profil projet prune puits pull pur puzzle quai quart quatre
quelque question quiche quille quinze quoi raconter radio radis rail raisin raison rampe rang rapide raquette rare
rayon rebond recette regard relais renard rendez repas repos requin reste retour revue rideau rien rime rire rive
riz robe robot roche roi roman rond rose roseau rosier roue rouge route royal ruban rubis ruche rue ruelle rugby
ruisseau rythme sable sabot sac safari sage saison salade salle salon salut samedi sapin sardine sauce saule saumon
saut sauter savane saveur savoir savon science seau second seize sel semaine semelle sens sentier sept serpent serre
serveur seul sieste signal signe silence silo simple sirop six ski soie soif soir sol soleil solide sombre somme son
sonnerie sorbet sorte sortie souhait soulier soupe source sourire souris stade stage station statue store studio
style stylo sucre sud suite sujet super surf surface table tableau taille talent talon tambour tante tapis tarif
tarte tas tasse taureau taxi temps tendre tennis tente terrain terre texte ticket tige tigre timbre tiroir tissu
titre toast toile toit tomate tombola ton tonneau torche tortue toucher toupie tour tourte tout train trajet tram
tranche travail treize trente tribu tricot trier trio tripler trois trompe trou trousse tube tuile tulipe tunnel
turbo tuyau type unique univers usage usine utile vague valeur valise valse vanille vapeur vase vaste veau veille
velours vendre vent ventre ver verger verre vert veste vide vie vieux vif vigne village ville vingt violet violon
virage vis visage visite vite vitesse vitre vivant vivre voir voisin voiture voix vol volant volcan volet vouloir
vous voyage vrai vue wagon yaourt yoga zigzag zone zoo
`
	.trim()
	.split(/\s+/);
