namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>A place on the British national grid, in metres.</summary>
public readonly record struct GridPoint(int Easting, int Northing)
{
    /// <summary>As the crow flies.</summary>
    public double MetresTo(GridPoint other)
    {
        double east = Easting - other.Easting, north = Northing - other.Northing;
        return Math.Sqrt((east * east) + (north * north));
    }
}
