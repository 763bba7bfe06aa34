import { foldText } from "./fold-text.js";

/**
 * Common given names of many countries, folded; what the tables of births of statistical offices agree on over the last hundred years.
 * Only to recognise columns of names: a column counts by its share of them.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  foldText(
    // English
    "Aidan Alec Alfred Alison Allison Alyssa Anne Annie April Arlene Arnold Audrey Bella Bernice Bertha Beth Blake Bonnie Brad Brent " +
      "Brett Brooke Caleb Cameron Candace Carla Carrie Casey Cassandra Cecil Cedric Chad Chase Chelsea Clara Clarence Clifford Clinton " +
      "Cody Cole Connie Connor Courtney Crystal Curtis Daisy Dale Darlene Darrell Dawn Dean Derrick Devin Dolores Don Doreen Dora Duane " +
      "Dustin Dwight Earl Edith Edna Eileen Eleanor Elaine Ellie Elmer Elsie Erica Erin Ernest Esther Ethel Faith Florence Floyd " +
      "Francis Fred Gail Garrett Gene Geraldine Gilbert Gina Glen Glenn Gladys Grant Greg Harvey Herbert Herman Holly Howard Hunter Ida " +
      "Irene Irma Isaac Jackie Jake Jamie Jared Jay Jeff Jenna Jessie Jill Jim Jimmy Jo Joann Joanne Jodi Joel Johnnie Jon Josephine " +
      "Joy Juanita Julian June Kate Katie Kathy Kay Kent Kristen Kristin Lance Leah Leonard Leroy Leslie Lester Lewis Lillian Lloyd " +
      "Lois Lorraine Lucille Luther Lynn Mabel Mae Marc Marcus Margie Marion Marjorie Marlene Martin Marvin Mattie Maureen Maurice " +
      "Maxine Melanie Melvin Mike Mildred Milton Minnie Miriam Misty Mitchell Morgan Myrtle Nathaniel Nina Nora Norma Norman Opal Pat " +
      "Patsy Pauline Pearl Peggy Penny Perry Phillip Phyllis Ray Regina Rhonda Rick Ricky Riley Robin Rodney Ron Rosemary Roxanne Ruby " +
      "Sally Sam Sandy Seth Shane Shannon Shaun Sheila Shelly Sherri Sherry Sidney Sydney Sonia Spencer Stacey Stacy Stanley Stella " +
      "Steve Sue Sylvia Tamara Tammy Tanya Tara Taylor Ted Theodore Thelma Tiffany Tim Tina Todd Tom Tommy Tonya Tony Toni Tracey " +
      "Travis Troy Valerie Vernon Vicki Vickie Vivian Wade Wallace Wanda Warren Wendell Wesley Wilma Winifred Zach Max " +
      "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew " +
      "Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott " +
      "Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary " +
      "Peter Kyle Walter Ethan Jeremy Harold Carl Keith Roger Gerald Christian Terry Sean Arthur Austin Noah Lawrence Jesse Joe Bryan Billy " +
      "Jordan Albert Dylan Bruce Willie Gabriel Alan Juan Logan Wayne Ralph Roy Eugene Randy Vincent Russell Louis Bobby Philip Johnny Liam " +
      "Mason Elijah Oliver Lucas Aiden Harry Oscar Leo Simon Stuart Graham Colin Ian Neil Craig Barry Derek Trevor Nigel Clive Damian Dominic " +
      "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna " +
      "Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela " +
      "Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia " +
      "Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances " +
      "Kathryn Janice Jean Abigail Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie " +
      "Brittany Charlotte Marie Kayla Alexis Lori Chloe Claire Lucy Fiona Hazel Molly Ella Mia Ava Zoe Ellen Jane Rose Louise Tracy Wendy " +
      // German, Dutch
      "Anton Armin Arno August Benedikt Carsten Clemens Dagmar Detlef Dominik Eckhard Elfriede Elke Elmar Erich Erna Erwin Ewald " +
      "Ferdinand Franz Gertrud Gudrun Hannelore Harald Hartmut Hedwig Heiko Heiner Heinrich Henning Hilde Hildegard Holger Hubert Ilse " +
      "Inge Irmgard Jakob Joachim Jochen Jörg Kai Karla Klara Konrad Lieselotte Lothar Lutz Margarete Margit Marianne Marlies Mareike " +
      "Mirko Moritz Nico Niklas Norbert Olaf Philipp Ralf Reinhard Reinhold Roland Rolf Rosemarie Rudi Rudolf Siegfried Sonja Steffen " +
      "Stephan Theo Theodor Thorsten Till Timo Torsten Ulrich Ulrike Uta Viktor Volker Waltraud Wilfried Wolfram " +
      "Hans Klaus Jürgen Wolfgang Heinz Horst Dieter Manfred Uwe Günter Werner Helmut Gerhard Bernd Rainer Stefan Andreas Matthias Markus " +
      "Sebastian Tobias Florian Jan Lukas Felix Maximilian Jonas Finn Leon Paul Karl Friedrich Wilhelm Otto Ernst Hermann Kurt Fritz Jens Sven " +
      "Ursula Monika Petra Sabine Renate Helga Karin Brigitte Ingrid Erika Christa Gisela Susanne Gabriele Claudia Birgit Heike Martina Silke " +
      "Katja Anja Stefanie Kerstin Lena Lea Leonie Hanna Johanna Sophie Marie Greta Frieda Heidi Jutta Ute Anke Nadine Katharina Franziska " +
      "Cornelis Hendrik Pieter Willem Gerrit Dirk Joost Maarten Bram Daan Sem Thijs Ruben Jeroen Wouter Sander Kees Johannes Adriaan Marieke " +
      "Anouk Femke Lotte Sanne Fleur Saskia Wilhelmina Cornelia Hendrika Maaike Esther Mieke Els " +
      // French
      "Adèle Adrien Agathe Alban Anaïs Arnaud Aude Aurore Benoît Bérénice Cécile Cédric Claudine Colette Cyril Damien Delphine Edmond " +
      "Édouard Elsa Emmanuel Estelle Eugène Fabien Fabrice Fernand Florent Franck Gabrielle Gaëlle Gaston Gaspard Georges Germaine " +
      "Gilles Ginette Grégoire Grégory Gustave Guy Henri Henriette Hervé Honoré Jérôme Jérémy Joël Jocelyne Josette Justine Karine " +
      "Laetitia Laure Léon Léonie Lionel Loïc Lucie Lucien Lucienne Ludovic Lydie Marcelle Margot Marguerite Marthe Mélanie Micheline " +
      "Mickaël Mireille Muriel Myriam Nadège Noémie Océane Paulette Quentin Raphaël Raymonde Régis Rémi Rémy Renée Romain Roxane Sacha " +
      "Serge Solange Stéphane Sylvain Sylvaine Tanguy Thibault Timothée Tristan Valentin Valentine Virginie Vivien Xavier Yann Yves " +
      "Yvon " +
      "Jean Pierre Michel André Philippe René Louis Alain Jacques Bernard Marcel Roger Claude Christophe François Nicolas Laurent Frédéric " +
      "Sébastien Julien Olivier Pascal Thierry Didier Gérard Guillaume Antoine Maxime Alexandre Hugo Théo Mathieu Clément Baptiste Étienne Luc " +
      "Jeanne Françoise Monique Catherine Nathalie Isabelle Jacqueline Sylvie Martine Madeleine Suzanne Valérie Sandrine Céline Véronique " +
      "Chantal Camille Manon Léa Aurélie Élodie Émilie Mathilde Margaux Inès Juliette Geneviève Amélie Hélène Denise Yvette Odette Corinne " +
      // Spanish, Portuguese
      "Antonio Manuel José Francisco Juan Javier Jesús Carlos Miguel Rafael Pedro Ángel Fernando Luis Pablo Sergio Jorge Alberto Álvaro Diego " +
      "Adrián Raúl Enrique Ramón Vicente Iván Rubén Óscar Andrés Joaquín Santiago Eduardo Víctor Roberto Jaime Mario Ignacio Alfonso Ricardo " +
      "Salvador Emilio Mateo Guillermo Gustavo Hugo Felipe Martín Carmen Josefa Isabel Dolores Pilar Teresa Ana Francisca Laura Antonia Mercedes " +
      "Cristina Marta Lucía Paula Elena Rosa Raquel Sara Manuela Concepción Patricia Beatriz Rocío Juana Silvia Irene Nuria Montserrat Alicia " +
      "Rosario Encarnación Inés Alejandra Daniela Valentina Sofía Camila Ximena Guadalupe Verónica Leticia Gabriela Mariana Yolanda Lorena Adriana " +
      "João Paulo Marcos Lucas Marcelo Rodrigo Bruno Thiago Tiago Vítor Gonçalo Nuno Rui Henrique Leonardo Caio Renato Fábio Leandro Márcio " +
      "Juliana Fernanda Aline Letícia Larissa Bruna Vanessa Márcia Débora Luciana Simone Joana Catarina Matilde Beatriz Rita Sónia Isadora Yasmin " +
      // Italian
      "Alfredo Arturo Assunta Augusto Beatrice Benedetta Camilla Cesare Cristiano Dario Edoardo Emanuele Enrico Enzo Ernesto Ettore " +
      "Eugenio Fabrizio Filippo Flavio Gabriele Gaetano Giacomo Gianluca Ginevra Gino Giulio Guido Ivo Jacopo Leonardo Letizia Liliana " +
      "Lidia Loredana Loris Luisa Marcello Maurizio Mauro Michela Monica Nicola Nicolò Noemi Oreste Ornella Patrizia Piero Raffaele " +
      "Renzo Rocco Rosalia Samuele Sandro Sebastiano Silvano Silvio Stefania Tommaso Umberto Valeria Valerio Vito Vittoria " +
      "Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele Giorgio Aldo " +
      "Sergio Luciano Marco Andrea Alessandro Matteo Lorenzo Davide Riccardo Federico Simone Stefano Fabio Luca Roberto Massimo Claudio Giulia " +
      "Anna Giuseppina Rosa Angela Giovanna Lucia Carmela Caterina Francesca Antonietta Carla Elena Concetta Rita Chiara Federica Martina Alessia " +
      "Elisa Sofia Aurora Giorgia Silvia Paola Valentina Ilaria Eleonora Roberta Daniela Simona Bianca " +
      // Scandinavian, Finnish, Icelandic
      "Bengt Bo Göran Hans Håkan Jonas Kjell Kurt Leif Lennart Mattias Nils Ove Per-Olof Rolf Roland Stig Sture Tommy Torbjörn Ulf " +
      "Urban Åke Örjan Agneta Anita Annika Barbro Berit Britta Camilla Carina Cecilia Elin Elisabet Ellinor Emelie Gun Gunilla Gunnel " +
      "Helena Ida Inga Jenny Josefin Kerstin Klara Lisbeth Lovisa Maj Malin Marianne Matilda Moa Monica Pernilla Sanna Siv Susanne " +
      "Therese Tove Ulla Vendela Ylva Wilma Viktor Vilhelm Anton Albin Alfred Arvid Edvin Elliot Ludvig Noel Alf Asbjørn Audun Bjarne " +
      "Dag Egil Espen Finn Frode Gunnar Halvor Harald Ivar Jarle Jostein Kåre Kristian Kristoffer Lasse Marius Mathias Olav Ole " +
      "Oddvar Øystein Øyvind Petter Rune Sigurd Sverre Tor Tore Torstein Trond Trygve Vegard Aud Anette Anniken Aslaug Astri Bente " +
      "Bodil Borghild Brit Gerd Grete Gro Gunn Guro Hege Heidi Hilde Ingvild Jorunn Kjersti Kristin Laila Line Lise Marit May Mona " +
      "Nina Randi Ragnhild Reidun Ruth Sigrun Siri Sissel Tone Tonje Torill Trine Turid Unni Vigdis Wenche Aarne Aatos Ari Arto Elias " +
      "Esa Hannu Harri Ilkka Janne Joni Jouni Jukka Juho Jussi Kai Kalle Kimmo Lauri Leevi Marko Markku Martti Mauri Mika Niko Olli " +
      "Onni Oskari Otto Paavo Pasi Pentti Petri Petteri Raimo Reijo Risto Sakari Samuli Sampo Santeri Seppo Tapio Tauno Teemu Teppo " +
      "Tero Toni Tuomas Tuomo Urho Väinö Vesa Veikko Vilho Aila Aija Anneli Anni Anu Arja Eeva Eija Eila Elli Emmi Enni Eveliina " +
      "Hanna Hannele Heli Helmi Hilja Iida Ilona Inkeri Irja Jaana Jenni Kaisa Katja Katri Kirsi Kirsti Kyllikki Leena Lotta Mari " +
      "Marja Marjo Marjut Merja Mervi Milla Mirja Mirjami Noora Outi Oona Pirjo Pirkko Raija Raili Ritva Saara Salla Satu Seija " +
      "Sinikka Sirkka Sirpa Sisko Sofia Susanna Suvi Taina Tarja Tellervo Terhi Tiina Tuulikki Tytti Virpi Ragnar Haukur Halldór " +
      "Kristján Magnús Páll Stefán Þór " +
      "Lars Mikael Anders Johan Erik Per Karl Peter Jan Nils Mats Gustav Björn Magnus Fredrik Henrik Emil Axel Oskar Hugo Filip Ole Knut Kjell " +
      "Svein Arne Bjørn Odd Geir Terje Morten Stian Eirik Håkon Sindre Søren Jens Niels Mads Rasmus Jesper Kasper Mikkel Christian Jørgen Poul " +
      "Margareta Elisabeth Kristina Birgitta Karin Ingrid Eva Linnéa Astrid Sofia Elsa Maja Alva Ebba Inger Liv Solveig Silje Ingeborg Kari Anne " +
      "Kirsten Mette Hanne Helle Lone Gitte Freja Sigrid Signe Juhani Johannes Olavi Antero Tapani Kalevi Matti Timo Kari Antti Mikko Juha " +
      "Pekka Jari Heikki Ville Eero Aleksi Maria Helena Anneli Johanna Kaarina Marjatta Hannele Liisa Tuula Päivi Aino Elina Sari Minna Riitta " +
      "Jón Sigurður Guðmundur Gunnar Ólafur Einar Guðrún Anna Kristín Margrét Sigríður Helga " +
      // Slavic in Latin letters, Baltic
      "Bartosz Bogdan Czesław Damian Dawid Dominik Edward Filip Hubert Jacek Janusz Jarosław Kacper Krystian Leszek Lech Mieczysław " +
      "Mirosław Oskar Patryk Przemysław Robert Ryszard Sebastian Sławomir Szymon Tadeusz Waldemar Wiesław Wiktor Witold Włodzimierz " +
      "Zdzisław Agata Alina Aneta Anita Antonina Bożena Celina Daria Dominika Edyta Emilia Ewelina Genowefa Grażyna Hanna Helena " +
      "Honorata Iwona Izabela Janina Jolanta Justyna Kamila Kinga Klaudia Lucyna Łucja Maja Maria Marianna Mariola Marta Martyna " +
      "Milena Oliwia Patrycja Paulina Renata Stanisława Stefania Sylwia Urszula Wanda Wiktoria Wiesława Zdzisława Adéla Alois Antonín " +
      "Bohumil Bohuslav Dalibor Dana Denisa Eduard Emil Hynek Igor Iveta Ivo Jaromír Jarmila Jindřich Jiřina Jolana Klára Květa " +
      "Květoslava Libor Libuše Luboš Ludmila Ludvík Lukáš Marcela Marek Marian Matěj Michael Milada Miloš Miloslav Miluše Miroslava " +
      "Monika Naděžda Nikola Oldřich Olga Otakar Pavla Pavlína Radek Radka Radim Rudolf Simona Soňa Stanislava Šárka Šimon Štěpán " +
      "Štěpánka Taťána Tereza Viktor Vít Vítězslav Vladimíra Vlasta Vojtěch Vratislav Zdenka Žaneta Alžbeta Andrej Anežka Bohuš " +
      "Božena Daniela Darina Dušan Emília Gabriela Irena Ivica Jaroslava Ján Juliana Kamil Karol Katarína Kristína Ladislav Ľubica " +
      "Magdaléna Marián Matej Matúš Mária Michaela Miriam Pavol Renáta Róbert Slavomír Štefánia Tatiana Tibor Tomáš Viera Vincent " +
      "Žofia Anđela Antonija Božidar Branka Biljana Bojan Danijel Darko Davor Dejan Dražen Dubravka Duško Đorđe Hrvoje Ivanka " +
      "Jadranka Jasna Jovan Karlo Katarina Kristijan Lana Lazar Ljiljana Ljubica Lovro Marina Mario Martina Mateo Milan Miodrag " +
      "Miroslav Mladen Nada Nataša Nikolina Petar Predrag Radmila Ružica Sanja Siniša Slavica Slavko Stevan Svetlana Tanja Tatjana " +
      "Tihomir Vedran Veljko Vera Vladan Vladimir Vlado Zlatko Zorica Zvonimir Aleš Anže Boris Borut Darja Drago Gregor Jožef Jure " +
      "Katja Klemen Luka Marjan Marko Mateja Metka Miha Mojca Nina Peter Polona Primož Rok Saša Stanko Tadeja Tina Tomaž Urška Uroš " +
      "Vid Žiga Agnese Aivars Aldis Anna Arturs Baiba Dace Dainis Edgars Elīna Evita Gints Guntars Ieva Inga Ivars Juris Kārlis " +
      "Kristīne Laila Laura Līga Mārtiņš Normunds Pēteris Raimonds Sandra Sanita Valdis Zane " +
      "Jan Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz " +
      "Maciej Zbigniew Kamil Rafał Jerzy Henryk Kazimierz Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Joanna " +
      "Aleksandra Zofia Monika Teresa Danuta Natalia Karolina Julia Beata Dorota Jadwiga Halina Irena Alicja Zuzanna Jiří Petr Josef Pavel Martin " +
      "Tomáš Jaroslav Miroslav Zdeněk Václav Michal František Jakub Milan Karel Lukáš David Vladimír Ondřej Ladislav Roman Marek Stanislav Jana " +
      "Marie Eva Hana Lenka Kateřina Lucie Věra Alena Petra Veronika Martina Jitka Tereza Ludmila Michaela Zuzana Ivana Markéta Eliška Ján Jozef " +
      "Štefan Ľubomír Peter Juraj Rastislav Monika Katarína Ivan Marko Josip Ante Tomislav Željko Stjepan Luka Nikola Dragan Zoran Milan Goran " +
      "Slobodan Branko Aleksandar Nenad Marija Ana Ivana Mirjana Jelena Dragana Snežana Gordana Milica Vesna Katica Andrej Janez Matjaž Franc " +
      "Jonas Tomas Vytautas Antanas Mindaugas Ona Rasa Janis Andris Juris Māris Inese Līga Ilze Jaan Tiina Anne " +
      // Romanian, Hungarian, Greek in Latin letters, Albanian
      "Ádám Ákos András Antal Árpád Béla Benedek Dániel Dávid Dénes Dezső Elemér Endre Ernő Géza György Gyula Gergely Gergő Iván Jenő " +
      "Kálmán Károly Kristóf Lajos Lóránt Lőrinc Márk Márton Máté Mátyás Mihály Miklós Norbert Ottó Pál Rezső Richárd Róbert Rudolf " +
      "Szabolcs Szilárd Tivadar Vilmos Viktor Zalán Anett Aranka Beáta Boglárka Borbála Dóra Edit Emese Emma Enikő Erika Etelka Fanni " +
      "Flóra Gabriella Gizella Gyöngyi Hajnalka Hanna Henrietta Irén Izabella Jolán Julianna Kinga Klára Lilla Lívia Luca Magdolna " +
      "Márta Melinda Mónika Nikolett Noémi Nóra Olga Orsolya Petra Piroska Renáta Rita Rozália Sára Szilvia Tímea Tünde Valéria " +
      "Veronika Viktória Vivien Zita Zsófia Zsuzsa " +
      "Ion Gheorghe Vasile Constantin Mihai Andrei Nicolae Alexandru Florin Marian Adrian Ionuț Cristian Bogdan Ștefan Dumitru Radu Elena " +
      "Ioana Mihaela Andreea Alina Cristina Daniela Gabriela Florentina Simona Raluca Adriana László István József János Zoltán Sándor Gábor " +
      "Ferenc Attila Péter Tamás Zsolt Tibor Csaba Imre Bence Balázs Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Margit Judit Ágnes Julianna " +
      "Andrea Ildikó Krisztina Eszter Réka Giorgos Dimitris Nikos Kostas Ioannis Konstantinos Christos Panagiotis Vasilis Maria Eleni Katerina " +
      "Sofia Vasiliki Georgia Ioanna Dimitra Arben Ilir Agron Besnik Fatmir " +
      // Turkish, Arabic, Persian, Hebrew in Latin letters
      "Elçin Eldar Elnur Emin Farid Fuad Ilham Kamran Leyla Murad Namiq Nigar Orxan Ramil Rauf Rəşad Sabina Samir Tural Vüqar Aygün " +
      "Aynur Günay Könül Lalə Sevinc Aziz Bobur Dilnoza Farrux Gulnora Jasur Nodira Otabek Rustam Sardor Shahnoza Sherzod Ulugbek " +
      "Zilola Azad Berivan Dilan Evin Hêvî Jiyan Rojda Rêber Serdar Zerya " +
      "Ayşegül Aylin Barış Berk Can Cem Cemal Deniz Derya Ebru Ece Engin Erdem Erkan Ferhat Furkan Gamze Gökhan Gül Hakan Hande Hülya " +
      "Kadir Kaan Leyla Melek Mert Metin Nazlı Nuray Onur Orhan Ozan Pınar Ramazan Recep Salih Seda Selim Selin Sevim Sinan Songül " +
      "Süleyman Tuba Tuğba Ufuk Uğur Umut Yasemin Yavuz Mahmoud Nadia Rania Huda Mona Reem Dina Amal Samira Hind Walid Nasser Ziad " +
      "Jamal Rami Faisal Sultan " +
      "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat İsmail Osman Ömer Yusuf Halil Emre Burak Kemal Serkan Fatma Ayşe Emine Hatice Zeynep " +
      "Elif Meryem Şerife Zehra Merve Özlem Sevgi Esra Mohammed Muhammad Mohamed Ahmed Omar Abdullah Khalid Hassan Ibrahim Youssef Karim Tariq " +
      "Samir Rashid Bilal Hamza Fatima Aisha Mariam Khadija Layla Noor Amina Salma Yasmin Zainab Reza Hossein Mehdi Amir Saeed Maryam Zahra " +
      "Nasrin Shirin Moshe Avraham Yosef Yaakov Noam Itai Sarah Rivka Noa Tamar Yael " +
      // South and East Asian in Latin letters, Indonesian, African
      "Adi Agung Ahmad Andi Arif Asep Ayu Bambang Bayu Cahya Dedi Dian Dwi Eka Eko Endang Fitri Galih Hadi Hendra Heru Indah Irfan " +
      "Joko Kartika Lestari Made Mulyono Nani Nina Nurul Purnama Rahmat Ratna Rina Rizki Rini Slamet Sinta Sri Suharto Tri Wahyu Wati " +
      "Widya Yanti Yudi Yuni Zulkifli An Bao Binh Chi Cuong Dung Duc Giang Ha Hai Hanh Hieu Hoang Hung Khanh Lam Long Loan Mai My Nam " +
      "Ngan Ngoc Nhung Phong Phuc Phuong Quang Quan Quoc Son Tam Thao Thi Thu Thuy Tien Trang Trung Tu Tuan Tung Uyen Van Vinh Xuan " +
      "Yen Adebayo Adeola Ayodele Babatunde Bolanle Folake Funmilayo Ifeoma Kehinde Olabisi Olumide Oluwatobi Segun Taiwo Temitope " +
      "Tunde Yetunde Bongani Lindiwe Lungile Mandla Nkosinathi Nokuthula Nomsa Sibusiso Siyabonga Themba Thandeka Thulani Zanele " +
      "Zodwa Anele Ayanda " +
      "Aarav Vivaan Ananya Diya Ishaan Kiran Lalita Mohan Nikhil Prakash Rajan Sandeep Shyam Uma Usha Vinod Swati Shreya Meera Gauri " +
      "Indira Jyoti Harish Ganesh Gopal Dinesh Mahesh Mukesh Naresh Prasad Pradeep Sachin Sagar Shankar Bharat Chandra Devi Durga Hari " +
      "Bina Asha Nisha Ritu Seema Prashant Sushma Bikash Laxmi Binod Kamal Maya Saroj " +
      "Rajesh Suresh Ramesh Amit Rahul Sanjay Vijay Anil Sunil Rohit Arjun Ravi Krishna Aditya Vikram Arun Deepak Manoj Priya Anjali Sunita Anita " +
      "Pooja Kavita Neha Lakshmi Deepika Sita Geeta Meena Rekha Sanjana Imran Asif Wei Ming Li Jing Hui Yan Min Fang Xin Yu Hiroshi Takashi Kenji " +
      "Haruto Yuki Sakura Yuko Keiko Minjun Jiwoo Seoyeon Anh Minh Nguyen Thanh Linh Huong Lan Hoa Budi Agus Siti Dewi Putri Sri Nur Kwame Kofi " +
      "Ama Chinedu Ngozi Oluwaseun Thabo Sipho Nomvula Thandi Amara Fatou Mamadou Ousmane Aminata " +
      // Cyrillic
      "Александар Бојан Бранко Весна Горан Дејан Ѓорѓи Елена Зоран Ивана Игор Катерина Кире Љупчо Маја Марија Методија Миле Мирјана " +
      "Наташа Никола Петар Сашо Славица Слободан Снежана Стојан Тања Тони Трајче Христо Алтынбек Айгуль Айгерим Асель Бауыржан Данияр " +
      "Динара Ерлан Жанна Нурлан " +
      "Василь Петро Степан Юрій Сергій Віктор Олексій Михайло Григорій Павло Ігор Ярослав Анатолій Юлія Світлана Людмила Надія Марія " +
      "Ганна Катерина Дарина Софія Вікторія Богдана Ніна Зоя Илья Тимофей Кирилл Егор Фёдор Лев Марк Тимур Валерий Геннадий Григорий " +
      "Лев Степан Станислав Элина Кристина Маргарита Нина Тамара Раиса Зинаида Лидия Алёна Яна Диана Милана Варвара Ева " +
      "Александр Сергей Владимир Андрей Алексей Дмитрий Николай Иван Михаил Евгений Юрий Виктор Анатолий Игорь Олег Павел Максим Роман Денис " +
      "Пётр Артём Василий Константин Антон Никита Борис Вячеслав Анна Мария Елена Ольга Наталья Татьяна Ирина Светлана Екатерина Людмила Галина " +
      "Надежда Марина Юлия Анастасия Любовь Валентина Дарья Виктория Ксения София Вера Лариса Полина Алина Олександр Андрій Микола Тарас Богдан " +
      "Василь Дмитро Іван Володимир Оксана Наталія Ірина Тетяна Олена Георги Димитър Тодор Петър Стоян Мариа Иванка Милан Драган Зоран Никола " +
      // Greek, Armenian, Georgian, Hebrew, Arabic, Persian
      "Αλέξανδρος Αλέξιος Ανδρέας Αντώνιος Αντώνης Απόστολος Αριστείδης Γιάννης Γιώργος Γρηγόριος Δημήτρης Διονύσιος Ευάγγελος " +
      "Ευστάθιος Ηλίας Θεόδωρος Θωμάς Κυριάκος Κώστας Λάμπρος Λεωνίδας Μανώλης Μάριος Μιχαήλ Μιχάλης Νίκος Παναγιώτης Παύλος Πέτρος " +
      "Σοφοκλής Σπυρίδων Σπύρος Σταύρος Στέφανος Στυλιανός Σωτήριος Τάσος Φίλιππος Φώτιος Χαράλαμπος Αθηνά Αλεξάνδρα Αναστασία Ανθή " +
      "Βάσω Βικτώρια Δέσποινα Δήμητρα Ευαγγελία Ευγενία Ευφροσύνη Ζωή Ηλέκτρα Θεοδώρα Κυριακή Κωνσταντίνα Μαγδαληνή Μαρίνα Μαργαρίτα " +
      "Νίκη Ουρανία Παναγιώτα Παρασκευή Πηνελόπη Ρένα Σταυρούλα Στέλλα Στυλιανή Φωτεινή Χριστίνα Χρυσάνθη Աշոտ Արթուր Արսեն Գագիկ " +
      "Գարիկ Գևորգ Դավիթ Կարեն Հովհաննես Մհեր Նարեկ Սամվել Սարգիս Տիգրան Վահան Վահե Վարդան Գայանե Լիլիթ Հասմիկ Նարինե Սոնա Կարինե " +
      "Լուսինե ალექსანდრე ბექა გიგა ზურაბ თამაზ თორნიკე ირაკლი კახა ლაშა ლუკა მალხაზ მამუკა მერაბ ნოდარ ოთარ საბა შოთა ვახტანგ ვანო " +
      "ზაზა ნანა ეკა ეკატერინე ელენე თეა ია ირმა ლანა ლია მაია მაკა მანანა მზია ნათია ნატო ნელი სალომე სოფიო ქეთევან ხათუნა אורי איתן " +
      "אלון אריאל אריה בנימין גיא גל דן חיים חנן יאיר יגאל יהודה יובל יונתן ירון ישראל ליאור מאיר מנחם נדב ניר עומר עידו עמית צבי רון " +
      "רועי שי שלמה שמואל שמעון שרון אורית אורלי איילת אסתר ברכה גלית דבורה דנה הדס חנה יעל ליאת מאיה מירי נורית נעמה סיגל ענת רונית " +
      "רותי שירה שלומית תמי اکبر آرش بابک بهرام بهزاد پویا پیمان جواد حامد حمید داریوش رامین رضا سیاوش شاهین عباس فرهاد کاوه کامران " +
      "کیان مجید محسن مسعود مهران میلاد نادر نیما هادی آزاده آیدا بهاره پریسا پروین ترانه رویا زهره سارا سپیده سمیرا سمیه شیرین " +
      "فرزانه لاله لیلا مرجان مریم مهسا مینا نازنین نرگس نسرین نگار نیلوفر هانیه یاسمن عامر عثمان عمران فیصل نوید وقاص بشری ثنا حنا " +
      "رابعہ سدرہ سعدیہ صائمہ عائشہ نادیہ সুমন রহিম করিম สมชาย สมศักดิ์ สมหญิง สุดา มาลี วิชัย ประเสริฐ สุชาติ อนันต์ ปราณี วันเพ็ญ " +
      "อรุณ นิดา สมพร บุญมี ธนา กิตติ राजेन्द्र सुरेश रमेश महेश दिनेश मोहन सोहन अमित संजय विजय अजय मनोज प्रकाश हरि श्याम गोपाल " +
      "लक्ष्मी सरस्वती पार्वती राधा मीना रीता कमला विमला आशा ज्योति पूजा अनिता " +
      "صالح سعيد ماجد فهد سلطان ناصر طارق وليد كريم سامي جمال رامي زياد بلال حمزة رانيا هدى منى سلمى ريم دينا أمل سعاد نادية سميرة " +
      "خديجة هند أسماء إيمان مها لمى ياسمين عثمان مصطفى عادل ماهر هاني باسم فيصل " +
      "Γεώργιος Δημήτριος Κωνσταντίνος Ιωάννης Νικόλαος Χρήστος Παναγιώτης Βασίλειος Αθανάσιος Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Γεωργία " +
      "Αγγελική Άννα Ιωάννα Արամ Արմեն Հայկ Գոռ Անի Անահիտ Մարիամ Աննա გიორგი დავით ლევან ნიკა ანა მარიამ ნინო თამარ " +
      "משה אברהם יוסף דוד יעקב יצחק דניאל שרה רבקה רחל לאה מרים נועה תמר מיכל محمد أحمد علي حسن حسين عمر خالد يوسف إبراهيم عبدالله محمود " +
      "فاطمة عائشة مريم زينب نور سارة ليلى رضا مهدی حسین زهرا فاطمه مریم امیر سعید राम कृष्ण राजेश अनिल सुनीता गीता सीता",
  ).split(" "),
);
