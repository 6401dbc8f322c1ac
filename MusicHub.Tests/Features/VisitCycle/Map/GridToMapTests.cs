using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Features.VisitCycle.Map;

namespace MusicHub.Tests.Features.VisitCycle.Map;

public sealed class GridToMapTests
{
    private const double MetresOfADegree = 111_200;

    // Points that the Ordnance Survey publishes in both systems, to test transformations with (OSTN15).
    [TestCase(530_625, 178_388, -0.11992557180, 51.48936564950)]
    [TestCase(599_446, 225_723, 0.89724327012, 51.89436637350)]
    [TestCase(474_336, 262_048, -0.91248956970, 52.25160951230)]
    [TestCase(170_371, 11_572, -5.20304609998, 49.96006137820)]
    public void Of_ComesWithinAFewMetres(int easting, int northing, double longitude, double latitude)
    {
        var (east, north) = new GridToMap().Of(new GridPoint(easting, northing));

        var (x, y) = ((east - longitude) * MetresOfADegree * Math.Cos(latitude * Math.PI / 180), (north - latitude) * MetresOfADegree);
        Assert.That(Math.Sqrt((x * x) + (y * y)), Is.LessThan(6));
    }
}
