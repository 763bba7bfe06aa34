import { fakerEN as faker } from "@faker-js/faker";

const list = (words: string): string[] => words.split("|");
const made = (make: () => string): string[] => {
  faker.seed(7);
  return Array.from({ length: 120 }, make);
};

/** Columns of things that are named with one to four words, as persons are: none of them leads to anybody. */
export const THINGS: Readonly<Record<string, readonly string[]>> = {
  "cities of two words": list(
    "New York|Los Angeles|San Diego|San Antonio|Fort Worth|El Paso|Las Vegas|Long Beach|Kansas City|Virginia Beach|Saint Paul|Santa Ana|Corpus Christi|Baton Rouge|" +
      "Des Moines|Grand Rapids|Salt Lake|Little Rock|Sioux Falls|Cape Town|Port Elizabeth|Buenos Aires|Rio Branco|Belo Horizonte|Porto Alegre|Kuala Lumpur|Hong Kong|Ho Chi Minh|" +
      "Phnom Penh|Addis Ababa|Tel Aviv|Abu Dhabi|Santo Domingo|Mexico City|San Salvador|Panama City|Quebec City|Saint Petersburg|Nizhny Novgorod|Bad Homburg|Milton Keynes",
  ),
  countries: list(
    "Albania|Costa Rica|Sri Lanka|South Korea|New Zealand|El Salvador|Saudi Arabia|Burkina Faso|Sierra Leone|Cape Verde|Czech Republic|Dominican Republic|Equatorial Guinea|" +
      "Ivory Coast|Marshall Islands|North Macedonia|Papua New Guinea|San Marino|Solomon Islands|South Africa|South Sudan|United Kingdom|United States|Germany|France|Italy|Spain|" +
      "Jordan|Chad|Georgia|Israel|Cuba|Kenya|Malta|Nepal|Oman|Peru|Qatar|Togo|Yemen",
  ),
  companies: list(
    "Goldman Sachs|Wells Fargo|Morgan Stanley|General Electric|Deutsche Bank|Credit Agricole|British Airways|American Express|Coca Cola|Johnson Controls|Berkshire Hathaway|" +
      "Home Depot|Texas Instruments|Applied Materials|Marks Spencer|Rolls Royce|Standard Chartered|Hewlett Packard|Best Buy|Dollar General|Duke Energy|Eli Lilly|Philip Morris|" +
      "Procter Gamble|Union Pacific|Delta Airlines|Air France|Royal Mail|Swiss Life|Munich Re|Texas Roadhouse|Warner Music|Capital One|Charles River|Palo Alto|Western Digital",
  ),
  diagnoses: list(
    "Heart Failure|Chronic Bronchitis|Atrial Fibrillation|Type Two Diabetes|Essential Hypertension|Acute Appendicitis|Urinary Infection|Iron Deficiency|Kidney Stones|Lung Cancer|" +
      "Breast Cancer|Prostate Hyperplasia|Major Depression|Panic Disorder|Bipolar Disorder|Rheumatoid Arthritis|Gouty Arthropathy|Hip Fracture|Ankle Sprain|Allergic Rhinitis|" +
      "Bacterial Pneumonia|Viral Gastroenteritis|Multiple Sclerosis|Crohn Disease|Ulcerative Colitis|Hodgkin Lymphoma|Parkinson Disease|Alzheimer Dementia|Bell Palsy|Raynaud Syndrome|" +
      "Graves Disease|Cushing Syndrome|Marfan Syndrome|Guillain Barre|Epstein Barr|Lyme Disease|Addison Crisis|Meniere Vertigo|Tourette Tics|Down Syndrome",
  ),
  "diagnoses of one word": list(
    "Asthma|Diabetes|Hypertension|Pneumonia|Bronchitis|Influenza|Tuberculosis|Hepatitis|Cirrhosis|Anaemia|Leukaemia|Lymphoma|Melanoma|Arthritis|Osteoporosis|Epilepsy|Migraine|Dementia|" +
      "Psoriasis|Eczema|Sepsis|Stroke|Angina|Obesity|Gout|Malaria|Measles|Cholera|Scabies|Tetanus",
  ),
  drugs: list(
    "Metformin|Lisinopril|Amlodipine|Atorvastatin|Simvastatin|Omeprazole|Metoprolol|Losartan|Warfarin|Prednisone|Amoxicillin|Gabapentin|Sertraline|Fluoxetine|Citalopram|Diazepam|" +
      "Morphine|Furosemide|Digoxin|Salbutamol|Tamoxifen|Cisplatin|Rituximab|Insulin|Heparin|Aspirin|Ibuprofen|Paracetamol|Codeine|Tramadol|Allegra|Celebrex|Lantus|Humira|Zoloft|Viagra|" +
      "Lipitor|Crestor|Nexium|Xarelto",
  ),
  "drugs with their salts": list(
    "Metoprolol Tartrate|Morphine Sulfate|Amlodipine Besylate|Sertraline Hydrochloride|Losartan Potassium|Warfarin Sodium|Ferrous Fumarate|Insulin Glargine|Insulin Lispro|Calcium Carbonate|" +
      "Zinc Oxide|Codeine Phosphate|Lithium Citrate|Quinine Bisulfate|Naproxen Lysine|Fluticasone Furoate|Budesonide Formoterol|Salmeterol Xinafoate|Dexamethasone Acetate|Tiotropium Bromide|" +
      "Escitalopram Oxalate|Doxazosin Mesylate|Atorvastatin Calcium|Rabeprazole Delayed|Lidocaine Gel",
  ),
  species: list(
    "Panthera Leo|Panthera Tigris|Canis Lupus|Felis Catus|Ursus Arctos|Equus Caballus|Bos Taurus|Sus Scrofa|Ovis Aries|Capra Hircus|Homo Sapiens|Mus Musculus|Rattus Norvegicus|Gallus Gallus|" +
      "Quercus Robur|Fagus Sylvatica|Betula Pendula|Pinus Sylvestris|Picea Abies|Acer Campestre|Rosa Canina|Salix Alba|Tilia Cordata|Ulmus Glabra|Corvus Corax|Turdus Merula|Parus Major|" +
      "Passer Domesticus|Sturnus Vulgaris|Falco Peregrinus|Buteo Buteo|Apis Mellifera|Musca Domestica|Salmo Salar|Esox Lucius",
  ),
  "birds and plants": list(
    "Barn Owl|House Sparrow|Carrion Crow|Song Thrush|Blue Tit|Grey Heron|Mute Swan|Tawny Owl|Reed Warbler|Willow Tit|Corn Bunting|Sand Martin|Collared Dove|Rock Pipit|Common Tern|Herring Gull|" +
      "Red Kite|Golden Eagle|Water Rail|Snow Goose|Silver Birch|English Oak|Scots Pine|Field Maple|Wild Cherry|Sweet Chestnut|Lady Fern|Dog Rose|Sea Holly|Oxeye Daisy|Marsh Orchid|Bell Heather",
  ),
  "job titles": list(
    "Chief Engineer|Head Nurse|Ward Sister|Staff Surgeon|Bank Clerk|Bus Driver|Sales Manager|Data Analyst|School Teacher|Web Designer|Police Officer|Fire Fighter|Truck Mechanic|Park Ranger|" +
      "Tax Adviser|Press Officer|Shop Assistant|Night Porter|Pastry Cook|Tree Surgeon|Social Worker|Travel Agent|Estate Lawyer|Dental Hygienist|Lab Technician|Office Cleaner|Ship Captain|" +
      "Airline Pilot|Stage Actor|Music Tutor|Crane Operator|Quality Inspector",
  ),
  streets: list(
    "Church Street|High Street|Station Road|Mill Lane|Park Avenue|Victoria Road|Green Lane|Manor Drive|Kings Way|Queen Square|Oak Close|Elm Grove|Maple Court|Cedar Crescent|Chestnut Terrace|" +
      "Harbour View|Bridge Gate|Castle Hill|Abbey Walk|Market Place|Rue Lafayette|Via Garibaldi|Calle Serrano|Unter Linden|Goethe Allee|Schiller Platz|Mozart Gasse|Bach Weg",
  ),
  "hospitals and schools": list(
    "Mercy Hospital|Lincoln Elementary|Jefferson High|Saint Mary|Mount Sinai|Johns Hopkins|Mayo Clinic|Cedars Sinai|Guys Hospital|Royal Free|Trinity College|Oxford Brookes|Eton College|" +
      "Washington Middle|Roosevelt Academy|Hillside Nursery|Sunrise Hospice|Valley Medical|Lakeview Clinic|Riverside Infirmary|Holy Cross|Sacred Heart|Good Samaritan|Charing Cross",
  ),
  "films and books": list(
    "The Godfather|Star Wars|Pulp Fiction|Citizen Kane|Annie Hall|Jurassic Park|Toy Story|Blade Runner|Taxi Driver|Raging Bull|Easy Rider|Forrest Gump|Fight Club|American Beauty|Black Swan|" +
      "Gone Girl|Little Women|Jane Eyre|Wuthering Heights|Animal Farm|Moby Dick|Brave New World|Great Expectations|Bleak House|Middle March|Silas Marner|Vanity Fair|Dead Souls",
  ),
  "products of brands": list(
    "Nivea Cream|Heinz Ketchup|Barilla Penne|Lavazza Espresso|Lindt Truffle|Bosch Drill|Philips Shaver|Braun Razor|Dyson Vacuum|Canon Printer|Nikon Lens|Sony Walkman|Samsung Galaxy|" +
      "Apple Watch|Lego Castle|Barbie Dream|Adidas Samba|Puma Suede|Levis Jeans|Gucci Belt|Rolex Oyster|Omega Seamaster|Ford Mustang|Fiat Panda|Opel Corsa|Skoda Octavia",
  ),
  stations: list(
    "Kings Cross|Charing Cross|Gare Montparnasse|Roma Termini|Madrid Atocha|Wien Mitte|Zürich Stadelhofen|Clapham Junction|Grand Central|Union Square|Penn Plaza|Berlin Spandau|" +
      "München Pasing|Liverpool Lime|Bristol Parkway|Glasgow Queen|Leeds Holbeck|York Minster|Crewe West|Derby Pride|Porto Campanha|Lyon Perrache|Lille Flandres|Milano Centrale",
  ),
  "elements and materials": list(
    "Hydrogen|Helium|Lithium|Carbon|Nitrogen|Oxygen|Neon|Sodium|Silicon|Sulfur|Chlorine|Argon|Potassium|Calcium|Titanium|Chromium|Iron|Cobalt|Nickel|Copper|Zinc|Silver|Tin|Iodine|Gold|Lead",
  ),
  "makes of cars": list(
    "Toyota|Honda|Nissan|Mazda|Subaru|Hyundai|Volkswagen|Mercedes|Porsche|Audi|Renault|Peugeot|Fiat|Volvo|Jaguar|Bentley|Cadillac|Chevrolet|Chrysler|Dodge|Maserati|Ferrari|Ford|Opel|Seat",
  ),
  "catch phrases": made(() => faker.company.catchPhrase()),
  "product names": made(() => faker.commerce.productName()),
  vehicles: made(() => faker.vehicle.vehicle()),
  "streets made": made(() => faker.location.street()),
  counties: made(() => faker.location.county()),
  dogs: made(() => faker.animal.dog()),
  birds: made(() => faker.animal.bird()),
  snakes: made(() => faker.animal.snake()),
  cats: made(() => faker.animal.cat()),
  horses: made(() => faker.animal.horse()),
  books: made(() => faker.book.title()),
  publishers: made(() => faker.book.publisher()),
  songs: made(() => faker.music.songName()),
  albums: made(() => faker.music.album()),
  dishes: made(() => faker.food.dish()),
  airports: made(() => faker.airline.airport().name),
  aeroplanes: made(() => faker.airline.airplane().name),
  currencies: made(() => faker.finance.currencyName()),
  accounts: made(() => faker.finance.accountName()),
  compounds: made(() => faker.science.chemicalElement().name),
  departments: made(() => faker.commerce.department()),
  "job areas": made(() => faker.person.jobTitle()),
  "buzz words": made(() => faker.company.buzzPhrase()),
};
