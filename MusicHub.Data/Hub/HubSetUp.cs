using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Hub;

/// <summary>The first set-up of an empty database: what every hub starts with and changes to its liking.</summary>
public static class HubSetUp
{
    private const string ReviewMeeting = "School Music Review meeting";

    // In the order in which they are offered; only the first counts towards target and cycle.
    private static readonly string[] Kinds = ["School music visit", "Follow-up visit", ReviewMeeting, "Phone or online contact"];

    private static readonly string[] Needs =
    [
        "Teacher confidence", "Curriculum and planning", "School Music Development Plan", "Singing", "Instruments and equipment",
        "Whole-class learning (First Access)", "Instrumental and vocal lessons", "Ensembles and progression",
        "Inclusion and SEND", "Music technology", "Performing opportunities", "Funding",
    ];

    private static readonly (string Name, VisitEndings For)[] Reasons =
    [
        ("Inspection", VisitEndings.Cancelled),
        ("Staff absent or changed at the school", VisitEndings.Cancelled | VisitEndings.NotAttended),
        ("School asked for another time", VisitEndings.Cancelled),
        ("Visitor ill or called away", VisitEndings.Cancelled | VisitEndings.NotAttended),
        ("Nobody was there to meet", VisitEndings.NotAttended),
        ("Travel or weather", VisitEndings.Cancelled | VisitEndings.NotAttended),
        ("No time or staff for a visit", VisitEndings.Cancelled | VisitEndings.Declined),
        ("Content with what it has", VisitEndings.Declined),
        ("Works with another provider", VisitEndings.Declined),
        ("Other", VisitEndings.Cancelled | VisitEndings.NotAttended | VisitEndings.Declined),
    ];

    /// <summary>
    /// Adds the settings, the standard academic years, and the usual kinds of visit, needs, reasons and questions; what is there
    /// already is left alone. The caller opens the change and saves.
    /// </summary>
    public static async Task<Result<HubSettings>> SetUpHub(this MusicHubDbContext db, string name, IEnumerable<int> laCodes, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (await db.Hubs.AnyAsync(cancellationToken))
            return HubRefusals.SetUpAlready;
        var made = HubSettings.SetUp(name, laCodes);
        if (made.IsRefused)
            return made.Refusal;

        db.Add(made.Value);
        var open = await db.AcademicYears.Select(year => year.StartYear).ToListAsync(cancellationToken);
        db.AddRange(StandardYears.StartYears(today).Except(open).Select(StandardYears.Open));
        if (!await db.VisitKinds.AnyAsync(cancellationToken))
        {
            List<VisitKind> kinds = [.. NewKinds()];
            db.AddRange(kinds);
            db.AddRange(NewSteps(kinds));
        }

        if (!await db.Needs.AnyAsync(cancellationToken))
            db.AddRange(NewNeeds());
        if (!await db.VisitReasons.AnyAsync(cancellationToken))
            db.AddRange(NewReasons());
        if (!await db.Questionnaires.AnyAsync(cancellationToken))
            db.AddRange(NewQuestions(today));
        return made;
    }

    internal static IEnumerable<VisitKind> NewKinds() => Kinds.Select((kind, index) => new VisitKind(kind, counts: index == 0, index + 1));

    internal static IEnumerable<ReviewStep> NewSteps(IEnumerable<VisitKind> kinds) => ReviewStep.Usual(kinds.Single(kind => kind.Name == ReviewMeeting));

    /// <summary>The visit's questions, this year's survey and audit toolkit, in use from the day on.</summary>
    internal static IEnumerable<Questionnaire> NewQuestions(DateOnly today)
    {
        foreach (var set in new[] { StandardQuestions.Visit(), StandardQuestions.HaveYourSay(AcademicYear.StartYearOf(today)), StandardToolkit.Draft(AcademicYear.StartYearOf(today)) })
        {
            set.Publish(UkTime.At(today, TimeOnly.MinValue)).OrThrow();
            yield return set;
        }
    }

    internal static IEnumerable<Need> NewNeeds() => Needs.Select((need, index) => new Need(need, index + 1));

    internal static IEnumerable<VisitReason> NewReasons() => Reasons.Select((reason, index) => new VisitReason(reason.Name, reason.For, index + 1));
}
