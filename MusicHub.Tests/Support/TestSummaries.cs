using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Support;

/// <summary>Checks of published summaries, made by the domain's own verbs and saved.</summary>
public static class TestSummaries
{
    public const string Address = "https://northgate.example.org/music";

    public static async Task<SummaryCheck> ASummaryCheck(this TestHub hub, School? school = null, int year = 2025, int? covers = 2025, SummaryFinding finding = SummaryFinding.Found, SummaryContents? contents = null, string? note = null)
    {
        var look = new SummaryLook(finding, finding == SummaryFinding.NotChecked ? null : Address, covers);
        var check = SummaryCheck.Begin((school ?? hub.NorthSchool).Id, year, look, hub.SouthManager.Id, hub.Today.AddDays(-3), hub.Today).OrThrow();
        if (contents is not null)
            check.Extract(contents, note).OrThrow();
        await hub.Save(check);
        return check;
    }
}
