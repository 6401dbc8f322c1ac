using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>Invented names: of people, of neighbourhoods that schools are called after, of trusts.</summary>
internal static class DemoNames
{
    public static readonly string[] First =
    [
        "Abigail", "Adeola", "Aisha", "Alan", "Alison", "Andrew", "Angela", "Anita", "Anna", "Bronwen", "Callum", "Carol", "Charlotte", "Chidi", "Claire",
        "Colin", "David", "Deborah", "Edward", "Eleanor", "Elizabeth", "Emma", "Esther", "Farah", "Francesca", "Gemma", "George", "Grace", "Graham", "Hannah",
        "Harriet", "Hayley", "Heather", "Helen", "Ian", "Imogen", "Jacqueline", "James", "Jane", "Jasmine", "Jennifer", "Joanne", "Jonathan", "Julie", "Karen",
        "Katherine", "Kieran", "Laura", "Lauren", "Leanne", "Liam", "Linda", "Louise", "Lucy", "Magda", "Malcolm", "Maria", "Mark", "Mary", "Matthew",
        "Meera", "Michael", "Mohammed", "Naomi", "Natalie", "Neil", "Nicola", "Niamh", "Olivia", "Patricia", "Paul", "Philippa", "Rachel", "Rajesh", "Rebecca",
        "Richard", "Robert", "Rosalind", "Ruth", "Sabrina", "Sally", "Samuel", "Sarah", "Sharon", "Simon", "Siobhan", "Sophie", "Stephen", "Susan", "Tamsin",
        "Thomas", "Tracey", "Vanessa", "Victoria", "Vikram", "Wendy", "William", "Yasmin", "Yvonne", "Zainab",
    ];

    public static readonly string[] Last =
    [
        "Abbott", "Adeyinka", "Ahmed", "Allsop", "Amberley", "Ashdown", "Atkins", "Bains", "Barlow", "Beckford", "Bellamy", "Bhatt", "Blackwood", "Bramwell", "Brightman",
        "Buckland", "Carmody", "Chaudhry", "Chivers", "Clayton", "Coleridge", "Copeland", "Cresswell", "Dacosta", "Dalton", "Denholm", "Dhillon", "Draycott", "Drummond", "Eastwood",
        "Ellery", "Everitt", "Fairbrother", "Farnham", "Fielding", "Fletcher", "Foxley", "Garland", "Gill", "Goodwin", "Grayson", "Greenhalgh", "Hadfield", "Hallam", "Harding",
        "Hartley", "Hathaway", "Hollis", "Hussain", "Ingram", "Iqbal", "Jarvis", "Jessop", "Kaur", "Kendrick", "Kirby", "Lambourne", "Langford", "Lockwood", "Lovell",
        "Malik", "Mallory", "Marchant", "Mbeki", "Meredith", "Millard", "Mistry", "Nightingale", "Nowak", "Oakley", "Okafor", "Orchard", "Osborne", "Palmer", "Parmar",
        "Pemberton", "Penrose", "Quigley", "Radcliffe", "Ransome", "Redfern", "Rosewarne", "Rowlands", "Sandhu", "Seymour", "Sheldon", "Silverman", "Stanhope", "Sutcliffe", "Tattersall",
        "Thornbury", "Tremaine", "Underhill", "Verma", "Wakefield", "Waverley", "Whitcombe", "Winstanley", "Woodrow", "Yardley",
    ];

    public static readonly string[] Saints =
    [
        "St Aidan", "St Alban", "St Ambrose", "St Andrew", "St Anne", "St Bede", "St Benedict", "St Bernadette", "St Catherine", "St Cecilia", "St Chad", "St Clare",
        "St Columba", "St Cuthbert", "St David", "St Dominic", "St Edmund", "St Francis", "St George", "St Gregory", "St Helen", "St Hilda", "St James", "St John",
        "St Joseph", "St Luke", "St Margaret", "St Mark", "St Martin", "St Matthew", "St Michael", "St Nicholas", "St Oswald", "St Patrick", "St Paul", "St Peter",
        "St Philip", "St Stephen", "St Swithun", "St Teresa", "St Thomas", "St Vincent", "St Wilfrid",
    ];

    public static readonly IReadOnlyList<string> Trusts =
    [
        "Bracken Learning Trust", "Three Rivers Meeting Academy Trust", "The Otter Valley Schools Partnership", "Calder and Stow Education Trust", "Lanternlight Academies",
        "Saint Cecilia Catholic Academy Trust", "The Diocese of Brackenford Academies Trust", "Thornwater Schools Together", "The Wold Way Trust", "Copper Beech Learning Trust",
        "Dunsmere Community Academies", "Kingsarden Education Partnership", "Fenside Multi-Academy Trust", "The Quill Trust", "Harvest Mead Academy Trust",
        "New Furrow Schools", "The Heron Federation Trust", "Larkrise Learning", "Ironbeck and District Academies", "Evergreen Special Schools Trust",
        "The Compass Rose Trust", "Millrace Learning Partnership", "Beacon Rise Academy Trust", "The Wainbury School Trust", "Quarry Hill Academy Limited",
        "Marchwell High Trust", "The Kingfisher Trust", "Priory Vale School Trust", "The Saddlers Academy", "Linden Park Education Trust",
        "The Regis Schools Company", "Woldminster Grammar Trust", "The Newgate Academy Trust", "Hazel Bank Trust", "Cressing Learning Limited", "Stonebridge Wharf Academy Trust",
    ];

    private static readonly string[] Before =
    [
        "Abbots", "Beacon", "Bluebell", "Brook", "Chalk", "Copper", "Cornflower", "Drovers", "Fletchers", "Fox", "Harvest", "Hawthorn", "Hazel", "Heron", "Holly", "Juniper",
        "Kingfisher", "Lantern", "Larch", "Linden", "Maple", "Mill", "Nightjar", "Orchard", "Otter", "Plover", "Priory", "Quarry", "Rowan", "Saddlers", "Shepherds", "Skylark",
        "Stone", "Swallow", "Tanners", "Thistle", "Weavers", "Wheelwrights", "Willow", "Windmill",
    ];

    private static readonly string[] After =
        ["Bank", "Croft", "Dell", "End", "Field", "Green", "Grove", "Heath", "Hill", "Lane", "Mead", "Park", "Rise", "Vale", "Way", "Wood"];

    private static readonly string[] Streets = ["Road", "Lane", "Street", "Avenue", "Way", "Close", "Drive", "Hill"];

    /// <summary>Neighbourhoods such as "Orchard Way", each once.</summary>
    public static Queue<string> Neighbourhoods(DemoChance chance) =>
        new(chance.Shuffled(Before.SelectMany(before => After.Select(after => $"{before} {after}"))));

    public static string Street(DemoChance chance) => $"{chance.Pick(Before)} {chance.Pick(Streets)}";

    public static string Person(DemoChance chance) => $"{chance.Pick(First)} {chance.Pick(Last)}";

    /// <summary>As it stands in an address: "St Mary's" is "st-marys".</summary>
    public static string Slug(string name) => Searchable.Fold(name).Replace(' ', '-');
}
