using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

internal static class DemoBeginnings
{
    /// <summary>When the school began, if the register says: an academy was there before it opened under its number.</summary>
    public static DateOnly? BeganOn(this School school) => school.Urns.Count > 1 ? null : school.Register.OpenedOn;
}
