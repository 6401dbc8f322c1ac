using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.FirstAccess.Scenarios;
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

    /// <summary>"up to 210 pupils", as a scenario's sizes are called.</summary>
    public static string TitleOf(this IReadOnlyList<DigitalSize> sizes, int at) => DigitalBands.Title([.. sizes.Select(size => size.Terms)], at);

    /// <summary>"typed", or "every open primary school, as they were on 3 Feb 2026".</summary>
    public static string SourceInWords(this DigitalScenario scenario) => scenario.Source switch
    {
        DigitalSource.Typed => "Typed",
        DigitalSource.Asked => $"Schools that asked or have them, as they were on {scenario.TakenOn?.Short()}",
        _ => $"Every open school of the phase, as on {scenario.TakenOn?.Short()}",
    };

    public static (string Title, string From, string To, Swing Swing) InWords(this Swing swing, IReadOnlyList<DigitalSize> sizes) => swing.Assumption switch
    {
        Assumption.TakeUp => ("Number of schools altogether", swing.From.Classes(), swing.To.Classes(), swing),
        Assumption.SchoolsOfSize => ($"Schools with {sizes.TitleOf(swing.Size - 1)}", swing.From.Classes(), swing.To.Classes(), swing),
        Assumption.ShareOfSize => (sizes.Count == 1 ? "What schools pay" : $"What schools with {sizes.TitleOf(swing.Size - 1)} pay", swing.From.Percent(), swing.To.Percent(), swing),
        Assumption.Rate => ("Cost for a school", $"{swing.From.Percent()} of it", $"{swing.To.Percent()} of it", swing),
        _ => (swing.Assumption.Title(), swing.Assumption.Value(swing.From), swing.Assumption.Value(swing.To), swing),
    };

    /// <summary>"£4,200.00 less than", "the same as", "£40.00 more than".</summary>
    public static string Saving(decimal saves) => saves == 0 ? "the same as" : saves > 0 ? $"{saves.Pounds()} less than" : $"{(-saves).Pounds()} more than";
}
