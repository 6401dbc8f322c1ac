using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Digital;

/// <summary>Digital resources in words.</summary>
public static class DigitalWords
{
    public static string Title(this DigitalPhase phase) => phase == DigitalPhase.Primary ? "Primary schools" : "Secondary schools";

    public static (StatusKind Kind, string Words) Standing(this DigitalState state) => state switch
    {
        DigitalState.Asked => (StatusKind.Warning, "Asked"),
        DigitalState.Allocated => (StatusKind.Done, "Allocated"),
        DigitalState.Declined => (StatusKind.Off, "Declined"),
        _ => (StatusKind.Off, "Withdrawn"),
    };

    /// <summary>"£4,200.00 less", "the same", "£40.00 more".</summary>
    public static string Saving(decimal saves) => saves == 0 ? "the same" : saves > 0 ? $"{saves.Pounds()} less" : $"{(-saves).Pounds()} more";
}
