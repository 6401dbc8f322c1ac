namespace MusicHub.Data.Demo;

/// <summary>An invented town or village.</summary>
/// <param name="Easting">British National Grid, metres.</param>
/// <param name="Outward">Outward postcode, of an area that does not exist.</param>
/// <param name="Weight">How many schools it has beside the others of its district; a village has one or two, whatever this says.</param>
internal sealed record DemoPlace(string Name, int Easting, int Northing, string Outward, int Weight, bool IsVillage = false);

/// <summary>An invented district.</summary>
/// <param name="Schools">Its share of the county's schools.</param>
/// <param name="Fsm">The usual share of pupils eligible for free school meals, per cent.</param>
internal sealed record DemoDistrict(string Code, string Name, string Constituency, int Schools, double Fsm, IReadOnlyList<DemoPlace> Places)
{
    public IReadOnlyList<DemoPlace> Towns => [.. Places.Where(place => !place.IsVillage)];

    public IReadOnlyList<DemoPlace> Villages => [.. Places.Where(place => place.IsVillage)];
}

/// <summary>The invented county of Brackenshire: ten districts, their towns and villages.</summary>
internal static class DemoCounty
{
    public const string Name = "Brackenshire";

    public const int LaCode = 990;

    /// <summary>A town over the border that belongs to no district: only its postcode places it in a region.</summary>
    public static readonly DemoPlace Saltersgate = new("Saltersgate", 497_600, 213_400, "BK29", 1);

    /// <summary>A village over the border that no region covers.</summary>
    public static readonly DemoPlace NetherWick = new("Nether Wick", 551_300, 229_800, "BK30", 1, IsVillage: true);

    public static readonly IReadOnlyList<DemoDistrict> Districts =
    [
        new("E07999001", "Brackenford", "Brackenford", 78, 17, [
            new("Brackenford", 523_100, 219_200, "BK1", 6), new("Brackenford St Anne", 525_400, 220_900, "BK2", 3),
            Village("Little Pelling", 520_300, 217_000, "BK1"), Village("Great Pelling", 519_500, 218_400, "BK1"),
            Village("Osterley Green", 526_900, 217_600, "BK2"), Village("Wainscombe", 521_700, 222_600, "BK2")]),
        new("E07999002", "Mid Bracken", "Mid Bracken", 46, 11, [
            new("Wainbury", 524_300, 233_200, "BK3", 4), new("Quillford", 528_200, 229_900, "BK4", 2),
            Village("Much Ottering", 521_100, 231_000, "BK3"), Village("Little Ottering", 520_400, 232_300, "BK3"),
            Village("Abbots Larkham", 526_800, 235_900, "BK3"), Village("Fellbrook", 529_900, 232_700, "BK4"),
            Village("Saint Osmund", 523_000, 236_400, "BK3"), Village("Quarrendell", 530_400, 228_300, "BK4")]),
        new("E07999003", "Fenmarch", "Fenmarch and Wold", 44, 13, [
            new("Marchwell", 506_200, 236_400, "BK5", 4), new("Fenny Stow", 511_300, 239_300, "BK6", 2),
            Village("Reedbourne", 503_500, 238_900, "BK5"), Village("Eelby", 508_700, 241_200, "BK6"),
            Village("Cold Harling", 513_600, 236_700, "BK6"), Village("Long Harling", 514_700, 238_200, "BK6"),
            Village("Sedgeholt", 502_400, 234_400, "BK5"), Village("Withy End", 509_600, 234_100, "BK5")]),
        new("E07999004", "East Wold", "Fenmarch and Wold", 42, 9, [
            new("Woldminster", 541_300, 237_200, "BK7", 4), new("Cressingbury", 546_800, 233_900, "BK8", 2),
            Village("Upper Dunsey", 537_700, 239_600, "BK7"), Village("Lower Dunsey", 538_500, 238_100, "BK7"),
            Village("Barleythorn", 543_900, 240_800, "BK7"), Village("Wold Cross", 540_100, 234_000, "BK7"),
            Village("Flaxholme", 547_900, 237_000, "BK8"), Village("Cressing St Mary", 548_600, 232_200, "BK8")]),
        new("E07999005", "Otterbridge", "Otterbridge", 58, 14, [
            new("Otterbridge", 542_300, 222_400, "BK9", 5), new("Millersway", 538_000, 225_200, "BK10", 3),
            Village("Otter St John", 544_900, 224_700, "BK9"), Village("Tanglewood Heath", 540_400, 219_600, "BK9"),
            Village("Ravensholt", 546_600, 221_500, "BK9"), Village("Millers Cross", 536_500, 227_300, "BK10")]),
        new("E07999006", "Thornwater", "Thornwater", 52, 21, [
            new("Thornwater", 546_200, 207_400, "BK11", 5), new("Eastmarket", 549_700, 211_200, "BK12", 2), new("Lockhurst Cross", 543_000, 211_900, "BK13", 2),
            Village("Thorney Bec", 548_200, 204_600, "BK11"), Village("Sallowfield", 544_300, 204_900, "BK11"), Village("Marl Green", 551_000, 208_400, "BK12")]),
        new("E07999007", "Calderstow", "Calderstow", 60, 19, [
            new("Calderstow", 505_100, 221_300, "BK14", 5), new("Ironbeck", 509_300, 224_800, "BK15", 3), new("Stowmill", 501_900, 225_600, "BK16", 2),
            Village("Calder Magna", 507_400, 218_500, "BK14"), Village("Hob Lench", 503_200, 218_300, "BK14"), Village("Kilnhope", 511_200, 222_300, "BK15")]),
        new("E07999008", "Harrowmere", "Harrowmere", 48, 8, [
            new("Harrowmere", 507_300, 206_300, "BK17", 4), new("Chalkwell Regis", 502_800, 209_600, "BK18", 2),
            Village("Mereside", 509_500, 209_000, "BK17"), Village("Beechen Cross", 505_000, 203_500, "BK17"),
            Village("Regis Green", 500_900, 207_500, "BK18"), Village("Hollowell Bottom", 510_700, 204_900, "BK17"), Village("Ansty Lacey", 504_200, 211_900, "BK18")]),
        new("E07999009", "Dunsmere", "Dunsmere", 56, 24, [
            new("Dunsmere", 518_300, 201_400, "BK19", 5), new("Paper Mills", 521_600, 203_700, "BK20", 3), new("Newgate Spring", 515_500, 205_000, "BK21", 2),
            Village("Dunsmere Common", 519_600, 198_300, "BK19"), Village("Spratling", 514_000, 201_900, "BK21")]),
        new("E07999010", "Larkdown", "Larkdown", 47, 10, [
            new("Larkdown", 533_400, 201_300, "BK22", 4), new("Kingsarden", 529_200, 206_400, "BK23", 3),
            Village("Lark Abbas", 535_900, 204_100, "BK22"), Village("Down Minting", 531_800, 198_200, "BK22"),
            Village("Ardenholt", 527_000, 208_300, "BK23"), Village("Skylark Bottom", 537_200, 200_600, "BK22")]),
    ];

    private static DemoPlace Village(string name, int easting, int northing, string outward) => new(name, easting, northing, outward, 1, IsVillage: true);
}
