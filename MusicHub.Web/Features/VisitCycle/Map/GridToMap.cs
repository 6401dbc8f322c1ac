using MusicHub.Domain.VisitCycle.Planning;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace MusicHub.Web.Features.VisitCycle.Map;

/// <summary>From the British national grid to longitude and latitude, to within a few metres: enough for a map, and used for nothing else.</summary>
internal sealed class GridToMap
{
    // EPSG:27700 with the Ordnance Survey's seven-parameter shift to WGS 84.
    private const string BritishGrid = """
        PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["Ordnance_Survey_of_Great_Britain_1936",SPHEROID["Airy 1830",6377563.396,299.3249646],TOWGS84[446.448,-125.157,542.06,0.15,0.247,0.842,-20.489]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],UNIT["metre",1]]
        """;

    private const int Decimals = 5;

    private readonly MathTransform _transform = new CoordinateTransformationFactory()
        .CreateFromCoordinateSystems(new CoordinateSystemFactory().CreateFromWkt(BritishGrid), GeographicCoordinateSystem.WGS84).MathTransform;

    public (double Longitude, double Latitude) Of(GridPoint point)
    {
        var (longitude, latitude) = _transform.Transform(point.Easting, point.Northing);
        return (Math.Round(longitude, Decimals), Math.Round(latitude, Decimals));
    }
}
