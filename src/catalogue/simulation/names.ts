/**
 * Names and addresses. First names and surnames are common ones, put together by chance: no person is meant. Streets are kinds of
 * street name found in any English town, so a combination may exist; the numbers and postcodes beside them are drawn at random.
 */
const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

export const NAMES = {
  womenOld:
    list(`Margaret Jean Patricia Sheila Doreen Joan Barbara Maureen Pamela Brenda Joyce Audrey Dorothy Beryl Sylvia Eileen Iris
    Vera Hazel Muriel Rita Betty June Marjorie Gwendoline Daphne Edith Winifred Kathleen Olive Nora Peggy Mavis Thelma Valerie Janet
    Shirley Christine Ann Mary Elizabeth Irene Constance Ivy Freda Phyllis Kamla Surinder Nasreen Gurdeep Yvonne Bridget Maeve`),
  womenYoung:
    list(`Sarah Emma Laura Claire Nicola Joanne Lisa Karen Rachel Amy Rebecca Gemma Samantha Hannah Charlotte Jessica Chloe
    Olivia Priya Aisha Fatima Zainab Anita Deepa Katarzyna Magdalena Ioana Grace Amara Chidinma Siobhan Megan Lucy Natalie Kelly
    Michelle Tracey Helen Kirsty Leanne Simone Yasmin Mei Sophie Alice Harriet`),
  menOld:
    list(`John Peter Derek Ronald Kenneth Raymond Brian Dennis Roy Stanley Gordon Leonard Norman Cyril Albert Ernest Frank Harold
    Arthur Reginald Alan Keith Donald Geoffrey Douglas Trevor Malcolm Bernard Clifford Eric Maurice Sidney Victor Walter Gerald
    Michael David Robert William Mohinder Abdul Rajinder Winston Desmond Kevin Terence Philip`),
  menYoung:
    list(`James Daniel Mark Paul Andrew Matthew Christopher Thomas Jack Ryan Adam Luke Ben Liam Callum Nathan Imran Mohammed
    Bilal Raj Arjun Sanjay Piotr Tomasz Andrei Kwame Tunde Emeka Sean Gareth Rhys Stuart Simon Craig Lee Wayne Jason Oliver Harry
    Charlie George Dylan Jamal Wei Hassan`),
  surnames:
    list(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
    Wood Jackson Clarke Patel Khan Lewis Harris Cooper King Turner Hill Baker Ward Morris Moore Clark Lee Allen Morgan Hughes Edwards
    Scott Watson Bailey Collins Bennett Cook Richardson Cox Howard Ahmed Begum Hussain Ali Singh Kaur Sharma Shah Chen Wong Okafor
    Adeyemi Mensah Nowak Kowalski Popescu Murphy Kelly Ryan Byrne Campbell Stewart Reid Marshall Palmer Mills Barnes Knight Webb
    Gibson Simpson Ellis Chapman Mason Hunt Dixon Holmes Fisher Rogers Russell Foster Butler Price Perry Powell Barker Long Fletcher`),
  streets:
    list(`Orchard Station Church Mill Park London Victoria Albert Queens Kings Manor Grange Elm Oak Beech Chestnut Cedar Willow Ash
    Meadow Springfield Woodland Highfield Hillside Priory Abbey Vicarage School Bridge River Lakeside Windmill Old New Chapel Cherry
    Hawthorn Maple Rowan Lime Laburnum Primrose Bluebell Heath Common Green Warren Fairview Westfield Northfield Eastfield Sandy
    Stoney Long Upper Lower Harvest Tudor Stuart Windsor Balmoral Churchill Wellington Nelson Marlborough Devonshire Norfolk`),
  roads: list(
    'Road Road Road Street Street Lane Lane Avenue Avenue Close Close Drive Drive Way Gardens Crescent Court Place Walk Grove Mead',
  ),
  houseNames: [
    'Rose Cottage',
    'The Old Forge',
    'Fairfield',
    'The Laurels',
    'Woodside',
    'Hill View',
    'The Lodge',
    'Ivy Cottage',
    'Four Winds',
    'Orchard House',
  ],
  careHomes: [
    'Willow Bank House retirement flats',
    'Meadowside sheltered housing',
    'The Limes care home',
    'Abbey Court retirement living',
    'Fairlawn care home',
    'Cedar Lodge assisted living',
    'Greenacres retirement village',
    'St Hilda’s almshouses',
  ],
  businesses: [
    'a small building firm',
    'a parish council',
    'a dental practice',
    'a garage',
    'a lettings agency',
    'a primary school',
    'a village hall charity',
    'a plumbing company',
    'a café',
    'an accountancy practice',
    'a scaffolding company',
    'a nursery',
  ],
};
