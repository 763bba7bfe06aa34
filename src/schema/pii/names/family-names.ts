import { foldText } from "./fold-text.js";

/** Common family names of many countries, folded; what telephone books and registers agree on. Only to recognise columns of names. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  foldText(
    // English
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore " +
      "Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill " +
      "Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins " +
      "Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward " +
      "Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster " +
      "Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson " +
      "Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Stevens Murray Ford " +
      "Marshall Owens McDonald Harrison Kennedy Wells Fox Hunt Dixon Palmer Shaw Hicks Burns Gordon Mason Webb Simpson Stone Dunn Lane Barker " +
      // German, Dutch
      "Adam Arndt Bachmann Barth Behrens Böttcher Brinkmann Brückner Burkhardt Busse Christ Conrad Decker Diehl Ebert Eckert Ernst " +
      "Fiedler Fink Förster Franz Freitag Funk Gebhardt Geiger Gerlach Götz Haase Hamann Hammer Hauser Hein Held Hermann Herzog Hesse " +
      "Heß Hildebrandt Hinz Hirsch Hübner Jahn Jacob Janßen Kern Kirchner Köster Kramer Kroll Kunz Kunze Lindner Linke Lutz Mack Marx " +
      "Maurer May Menzel Moser Moritz Nagel Naumann Nickel Noack Opitz Pape Petersen Pfeifer Preuß Raab Reich Reimann Reinhardt Renner " +
      "Reuter Riedel Ritter Römer Rose Rudolph Runge Sander Schilling Schlüter Schramm Schröter Schulte Schütz Schwab Siebert Singer " +
      "Stark Steiner Steinmetz Stephan Stoll Straub Thiel Thiele Ullrich Ulrich Unger Urban Vetter Voß Weidner Weigel Weiss Wendt " +
      "Wenzel Westphal Wiese Wild Wilhelm Wilke Wirth Witt Wulf Zander Zeller Zimmer Gruber Pichler Steiner Moser Leitner Egger Eder " +
      "Wimmer Haider Brunner Auer Wallner Aigner Binder Ebner Lechner Hofer Hofstätter Gerber Widmer Zürcher Frei Suter Graf Bühler " +
      "Roth Wyss Meili " +
      "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz " +
      "Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter " +
      "Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck " +
      "Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel " +
      "Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Voigt Sauer Arnold Wolff Pfeiffer Jong Jansen " +
      "Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Groot Bos Vos Hendriks Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer Peeters " +
      "Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters " +
      // French
      "Aubert Barbier Baron Benoit Berger Bernard Bailly Bourgeois Brunet Caron Carpentier Charles Charpentier Collet Colas Cousin " +
      "Daniel David Deschamps Dumas Dupuis Dupuy Étienne Fabre Fleury Gaillard Gilbert Giraud Guillaume Guillot Hubert Huet Jacquet " +
      "Jacob Klein Lacroix Leblanc Leclerc Lecomte Legros Lemoine Leroux Maillard Maillet Marechal Marie Marty Martinez Meyer Millet " +
      "Moulin Noel Olivier Paris Perez Perrot Philippe Pierre Poirier Pons Prévost Remy Renard Rey Rivière Rolland Roger Royer Schmitt " +
      "Vasseur Vidal " +
      "Bernard Dubois Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Bertrand Roux Vincent Fournier Morel Girard " +
      "André Lefèvre Mercier Dupont Lambert Bonnet François Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin " +
      "Mathieu Clément Gauthier Dumont Fontaine Chevalier Robin Masson Sanchez Gérard Boyer Denis Lemaire Duval Joly Gautier Roger Roche Renaud " +
      "Lucas Meunier Brun Colin Picard Marchand Dufour Blanchard Tremblay Gagnon Roy Bouchard Gagné Pelletier Bélanger Lévesque Bergeron " +
      // Spanish, Portuguese, Italian
      "Acosta Aguirre Arias Ávila Benítez Cárdenas Carrillo Cervantes Cordero Correa Duarte Escobar Estrada Figueroa Franco Gallardo " +
      "Ibarra Lara Lucero Luna Macías Maldonado Mejía Mesa Miranda Montes Montoya Mora Nieto Ochoa Ojeda Olivares Pacheco Padilla " +
      "Palacios Paredes Parra Pineda Ponce Quintero Quiroz Rangel Rincón Ríos Robles Rosales Rosas Salas Salinas Segura Serna Solís " +
      "Tapia Tejada Trejo Trujillo Valencia Vela Velasco Velázquez Vera Villanueva Villarreal Zamora Zapata Zúñiga Ferretti Fiore " +
      "Guerra Leone Lombardo Martino Negri Orlando Pace Palmieri Piras Poli Riva Ruggiero Sartori Sorrentino Tedesco Villani Vitali " +
      "Basile Battaglia Benedetti Bellini Bernardi Caputo Costantini D'Angelo Donati Fiorentino Gallo Giuliano Guidi Longo Mariani " +
      "Milani Montanari Neri Pagano Pellegrini Rossetti Valente " +
      "Fernández Martín Pérez Gómez Jiménez Hernández Díaz Álvarez Muñoz Gutiérrez Navarro Domínguez Vázquez Serrano Blanco Molina Suárez Castro " +
      "Ortega Delgado Marín Rubio Núñez Iglesias Santos Garrido Cortés Guerrero Lozano Cano Méndez Prieto Cruz Calvo Gallego Vidal León Herrera " +
      "Márquez Peña Cabrera Campos Vega Fuentes Carrasco Reyes Aguilar Vargas Rojas Silva Contreras Guzmán Salazar Espinoza Valdez Sandoval Soto " +
      "Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho " +
      "Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso Rocha Souza Lima Barbosa Araújo Melo Barros Freitas Dias Nascimento " +
      "Moura Cavalcanti Macedo Batista Franco Saraiva Xavier Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo " +
      "Conti Mancini Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile " +
      "Martinelli Vitale Lombardo Serra Coppola Santis Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina " +
      "Sala Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani " +
      // Scandinavian, Finnish
      "Ahlström Björklund Blom Bergqvist Bergman Blomqvist Dahlberg Dahlström Edlund Ek Ekman Ekström Falk Fransson Fredriksson " +
      "Hagström Hedlund Hellström Hermansson Holmberg Holmgren Holmqvist Isaksson Jakobsson Jansson Jonasson Jonsson Josefsson Lind " +
      "Lindholm Löfgren Magnusson Martinsson Månsson Mattsson Nordin Nordström Norberg Nyberg Nylund Ohlsson Palm Pettersson Pålsson " +
      "Samuelsson Söderberg Sjögren Strömberg Sundberg Sundström Wikström Åberg Åkesson Åström Öberg Aas Amundsen Antonsen Arnesen " +
      "Aune Bråten Bye Christiansen Danielsen Ellingsen Engen Evensen Foss Fredriksen Gulbrandsen Gundersen Halvorsen Hammer Hauge " +
      "Helland Henriksen Holmen Isaksen Jacobsen Jakobsen Johannessen Johnsen Knutsen Kristoffersen Lien Lunde Martinsen Mathisen " +
      "Myhre Myklebust Nguyen Nygård Ødegård Paulsen Rønning Ruud Sandvik Simonsen Sivertsen Sæther Sørensen Sunde Svendsen Thorsen " +
      "Tveit Aalto Aaltonen Ahonen Anttila Eskola Halonen Hakala Harju Hautala Heikkilä Heino Hiltunen Hirvonen Honkanen Huttunen " +
      "Hyvönen Ikonen Jokinen Juntunen Kallio Karjalainen Karppinen Karvonen Kauppinen Kemppainen Kettunen Kivelä Kinnunen Koivisto " +
      "Kokkonen Koskela Koski Kosonen Kukkonen Laakso Laaksonen Lahti Lahtinen Lampinen Lappalainen Latvala Lehto Leino Leinonen " +
      "Leppänen Liimatainen Lindroos Linna Lintula Luoma Makkonen Manninen Mannonen Mattila Miettinen Moilanen Mustonen Myllymäki " +
      "Niskanen Nurmi Ojala Oksanen Pajunen Partanen Peltola Peltonen Pesonen Pitkänen Pulkkinen Puranen Rauhala Rissanen " +
      "Ruotsalainen Rossi Räsänen Saari Saarela Salmela Salmi Salonen Savolainen Seppälä Seppänen Siltala Sirviö Soini Suominen " +
      "Tamminen Toivonen Tolvanen Tuominen Turunen Uotila Vainio Väisänen Vartiainen Vesa Virtala Ylinen " +
      "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Lindström Lindqvist Lindgren Berglund " +
      "Bergström Lundberg Lundgren Lundqvist Sandberg Forsberg Sjöberg Wallin Engström Eklund Danielsson Håkansson Lund Björk Holm Nyström Hansen " +
      "Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Berg Haugen Hagen Bakken Solberg Lie Moen Dahl Strand Bakke " +
      "Eide Lunde Iversen Nielsen Christensen Rasmussen Jørgensen Madsen Kristensen Olesen Thomsen Poulsen Knudsen Mortensen Møller Korhonen " +
      "Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Salo " +
      "Rantanen Laitinen " +
      // Slavic in Latin letters, Hungarian, Romanian, Baltic
      "Adamczyk Andrzejewski Baran Borkowski Chmielewski Cieślak Czarnecki Duda Dudek Gajewski Głowacki Górski Jakubowski Jasiński " +
      "Jaworski Kalinowski Kaźmierczak Kołodziej Konieczny Kubiak Kucharski Kwiatkowski Laskowski Maciejewski Majewski Makowski " +
      "Malinowski Marciniak Mazurek Mróz Nowakowski Nowicki Olszewski Ostrowski Pawlak Pietrzak Przybylski Rutkowski Sadowski Sawicki " +
      "Sikora Sikorski Sobczak Sokołowski Stępień Szczepański Szewczyk Tomaszewski Urbański Walczak Wasilewski Wilk Witkowski " +
      "Włodarczyk Wysocki Zając Zakrzewski Zalewski Zawadzki Ziółkowski Bartoš Bláha Blažek Bureš Čech Čermák Doležal Dušek Fišer " +
      "Havel Havlíček Hlaváček Holub Hrubý Janda Jaroš Kadlec Kašpar Konečný Kopecký Kovář Kratochvíl Kraus Kříž Kubát Liška Macháček " +
      "Malý Mach Man Mareš Mašek Matějka Matoušek Moravec Musil Navrátil Němec Pavlík Pešek Polák Říha Slavík Soukup Staněk Strnad " +
      "Sýkora Šimek Šťastný Štěpánek Tichý Toman Tuma Urban Vacek Valenta Vaněk Vávra Vlček Vondráček Zelenka Žák Balog Danko Dudáš " +
      "Gajdoš Hudák Hudec Hruška Kollár Kráľ Krajčí Kubík Lacko Mihálik Mikuláš Oravec Sedlák Šimko Škoda Štefan Tomko Urbán Vanek " +
      "Zelenák Ban Barić Blažević Bošnjak Brkić Božić Burić Ćosić Delić Filipović Grgić Jukić Jurišić Katić Klarić Kralj Lovrić " +
      "Lončar Lukić Matijević Mandić Martinović Miletić Mlinarić Pavić Perić Perković Popović Radić Rukavina Šarić Šimić Topić Varga " +
      "Vidović Vlahović Vuković Župan Đukić Lazić Kostić Milošević Mitić Mladenović Obradović Pešić Radovanović Ristić Savić Simić " +
      "Stanković Stefanović Stevanović Todorović Vasić Živković Zdravković Bizjak Božič Furlan Golob Hribar Jerman Kastelic Kern " +
      "Korošec Kos Kolar Košir Kotnik Koželj Mlakar Oblak Pirc Petek Rozman Turk Vidmar Zajc Žagar Antal Bakos Balla Balázs Barta " +
      "Bíró Bodnár Bognár Boros Csonka Deák Dobos Fábián Faragó Fodor Fülöp Gál Gáspár Gulyás Hegedűs Jónás Katona Kelemen Kerekes " +
      "Király Kis Kocsis Lengyel Lukács Magyar Máté Major Márton Novák Orosz Orsós Pál Pap Pásztor Péter Pintér Sándor Sárközi Sipos " +
      "Somogyi Soós Szalai Székely Szekeres Szilágyi Szűcs Szücs Tamás Török Váradi Vass Végh Veres Vincze Virág Vörös Zsiga Ābele " +
      "Balodis Eglītis Jansons Kārkliņš Kļaviņš Krūmiņš Liepiņš Lācis Pētersons Siliņš Vanags Vītoliņš Zariņš Zvirbulis " +
      "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Jankowski " +
      "Krawczyk Kaczmarek Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Novák Svoboda Novotný Dvořák Černý Procházka " +
      "Kučera Veselý Horák Němec Marek Pospíšil Pokorný Hájek Král Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Krejčí Horváth Kováč " +
      "Varga Tóth Nagy Baláž Szabó Molnár Lukáč Novak Horvat Kovačević Babić Marić Jurić Kovačić Knežević Vuković Marković Petrović Matić Tomić " +
      "Pavlović Jovanović Nikolić Đorđević Ilić Stojanović Krajnc Zupančič Potočnik Kovács Kiss Németh Farkas Balogh Papp Takács Juhász Lakatos " +
      "Mészáros Oláh Simon Rácz Fekete Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Lazăr " +
      "Kazlauskas Petrauskas Jankauskas Bērziņš Kalniņš Ozoliņš Tamm Saar Sepp Ivanov Petrov Dimitrov Georgiev Todorov " +
      // Turkish, Arabic, Persian, Indian, East Asian in Latin letters, African
      "Hidayat Kusuma Nugroho Pratama Purnomo Rahayu Saputra Sari Siregar Suryadi Susanto Utami Wahyuni Wibowo Wulandari Yulianto " +
      "Əliyev Əliyeva Hüseynov Məmmədov Quliyev Həsənov İsmayılov Karimov Rahimov Yusupov Rahmonov Cele Gumede Hadebe Mkhize Mthembu " +
      "Ngcobo Shabalala Sithole Zulu Zungu Buthelezi Ntuli Vilakazi Adeleke Akande Akinola Oyelaran Ogunleye Olawale Olaniyan Afolabi " +
      "Ajayi Alabi Babalola Aluko " +
      "Agarwal Bhat Bhattacharya Chatterjee Desai Dutta Gandhi Jain Kaur Khanna Malhotra Menon Mishra Naik Pandey Patil Pillai Saxena " +
      "Sethi Shukla Sinha Tiwari Trivedi Varma Yadav Thapa Gurung Rai Magar Tamang Shrestha Adhikari Karki Aksoy Akın Ateş Avcı Bulut " +
      "Bozkurt Coşkun Çakır Deniz Erdoğan Güler Güneş Karaca Korkmaz Keskin Özer Sarı Tekin Toprak Tunç Turan Ünal Uçar Yavuz Yalçın " +
      "Ndiaye Diop Fall Sow Ba Gueye Faye Sarr Cissé Sy Kane Diouf Appiah Asante Osei Amoah Ansah Agyeman Addo Baidoo Ojo Okoro Eze " +
      "Bello Musa Abubakar Yusuf Adebayo Chukwu Nwosu Balogun " +
      "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Khan " +
      "Hussain Hussein Ahmed Ali Hassan Mahmoud Ibrahim Rahman Begum Akhtar Malik Chaudhry Sheikh Mohammadi Hosseini Ahmadi Karimi Rezaei Cohen " +
      "Levy Mizrahi Peretz Singh Kumar Sharma Patel Gupta Verma Shah Das Reddy Rao Nair Iyer Mehta Joshi Chopra Kapoor Banerjee Mukherjee Ghosh " +
      "Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin Luo Gao Zheng Liang Xie Tang Sato Suzuki Takahashi Tanaka Watanabe Ito " +
      "Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Park Choi Jeong Kang Cho Yoon Jang Lim Pham Hoang Phan Vu Dang Bui Dinh Wijaya " +
      "Santoso Setiawan Okafor Okeke Adeyemi Mensah Owusu Boateng Dlamini Nkosi Ndlovu Khumalo Mokoena Botha Pretorius Naidoo Diallo Traoré " +
      // Cyrillic
      "Ристовски Стојановски Петровски Николовски Јовановски Димитровски Георгиевски Трајковски Илиевски Ангеловски Поповски " +
      "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов " +
      "Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Мельник Шевченко Бойко " +
      "Коваленко Бондаренко Ткаченко Кравченко Ковальчук Коваль Олійник Јовановић Петровић Николић Марковић " +
      // Greek, Hebrew, Arabic, Hindi
      "Αγγελόπουλος Αθανασίου Αλεξίου Αναγνώστου Αντωνίου Βασιλείου Γεωργίου Δημητρίου Ιωάννου Κωνσταντίνου Λάμπρου Μακρής Νικολάου " +
      "Παναγιώτου Σταύρου Χριστοδούλου Ζαχαρίου Αργυρίου אוחנה אזולאי אלון בן דהן דיין הררי ברק גבאי גולן גולדברג גרינברג דוד וייס " +
      "חדד חזן חיים יוסף כץ מלכה מור מימון סגל עמר פריד צור קליין קפלן רוזן רוזנברג שגיא שלום שמש שפירא שרון תורג'מן اکبری امینی اسدی " +
      "باقری جعفری حیدری خانی رحیمی رضایی زارع سلطانی شریفی صادقی صالحی عباسی عزیزی علوی فتحی قاسمی کاظمی محمودی مرادی موسوی میرزایی " +
      "نجفی نوری هاشمی یوسفی خان ملک احمد شاہ बहादुर थापा गुरुङ राई तामाङ श्रेष्ठ अधिकारी कार्की यादव झा मिश्र पाण्डे " +
      "Παπαδόπουλος Παππάς Καραγιάννης Βλάχος Ιωαννίδης Οικονόμου Παπαγεωργίου כהן לוי מזרחי פרץ ביטון אברהם פרידמן العلي الأحمد محمد أحمد " +
      "محمدی حسینی احمدی کریمی शर्मा वर्मा सिंह कुमार गुप्ता",
  ).split(" "),
);

/** How family names end where they are made of a father's name, a trade or a place; folded. */
export const FAMILY_ENDS =
  /^\p{L}{2,}(?:sson|sdottir|[^aeiou]sen|kov|kova|[nlrtdmsv]ova?|[nlrtdmshb]ev|eva|enko|nko|[vwn]ski|[vwn]ska|[vwn]sky|skaya|wicz|czyk|inen|onen|anen|idis|iadis|opoulos|opoulou|akis|escu|eanu|[aeo]yan|shvili|adze|idze|oglu|kovic|[vnr]ic|guez|[nrlpdm]ez|chez|mann|meyer|maier|meier|auskas|iene|aitis|chuk|schuk|eira|ares|ardi|etti|elli|ini|ова?|ева?|ёв|ина?|енко|ский|ская|цкий|цкая|чук|юк|ић|ідіс|ίδης|ιδης|πουλος|πουλου|ακης|ακη|յան|շվիլի|შვილი|ძე|ია)$/u;
