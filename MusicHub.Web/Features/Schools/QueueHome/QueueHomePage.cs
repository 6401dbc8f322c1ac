namespace MusicHub.Web.Features.Schools.QueueHome;

/// <param name="Splits">Divided schools of which nobody has said where their visits count.</param>
public sealed record QueueHomePage(int WithoutRegion, int WithoutPhase, int Splits, int Absent)
{
    public int Total => WithoutRegion + WithoutPhase + Splits + Absent;
}
