using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Tests.Domain.VisitCycle.Planning;

public sealed class SchoolPlacesTests
{
    private static readonly SchoolSpot One = new(Guid.NewGuid(), 520_000, 230_000, "SG7 6HD", "SG7");
    private static readonly SchoolSpot Other = new(Guid.NewGuid(), 522_000, 234_000, "SG7 5AA", "SG7");
    private static readonly SchoolSpot Unplaced = new(Guid.NewGuid(), null, null, "SG7 9ZZ", "SG7");
    private static readonly SchoolSpot Nowhere = new(Guid.NewGuid(), null, null, null, null);

    private readonly SchoolPlaces _places = new([One, Other, Unplaced, Nowhere]);

    [Test]
    public void ASchool_LiesWhereTheRegisterSays_ElseAmongItsPostcode_ElseNowhere()
    {
        Assert.That(_places.Of(One.Id), Is.EqualTo(new GridPoint(520_000, 230_000)));
        Assert.That((_places.Of(Unplaced.Id), _places.IsEstimated(Unplaced.Id), _places.IsEstimated(One.Id)), Is.EqualTo(((GridPoint?)new GridPoint(521_000, 232_000), true, false)));
        Assert.That(_places.Of(Nowhere.Id), Is.Null);
    }

    [TestCase("sg7 6hd", 520_000, 230_000)]
    [TestCase("SG7", 521_000, 232_000)]
    [TestCase("SG7 1AB", 521_000, 232_000)]
    public void APostcode_LiesWhereItsSchoolsAre(string postcode, int easting, int northing) =>
        Assert.That(_places.OfPostcode(postcode), Is.EqualTo(new GridPoint(easting, northing)));

    [TestCase("AL1 1AA")]
    [TestCase("nonsense")]
    [TestCase(null)]
    public void APostcodeWithoutSchools_LiesNowhere(string? postcode) => Assert.That(_places.OfPostcode(postcode), Is.Null);
}
