using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Audits.PlanAreas;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Audits.ShowAudit;

/// <param name="Before">The school's completed audit before this one; null where there is none.</param>
/// <param name="Names">Of the people who are named.</param>
/// <param name="MayMail">Whether the program itself can send a link.</param>
public sealed record ShowAuditPage(AuditSubject Subject, AuditSubject? Before, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<AuditAction> Actions, IReadOnlyList<HistoryEntry> History, OccasionLinks Links, bool MaySignOff, bool MayAddAction, bool MayMail)
{
    /// <summary>On whose device the areas are kept.</summary>
    public Guid PersonId { get; init; }

    public Audit Audit => Subject.Audit;

    public AuditPicture Picture { get; } = Subject.Picture;

    /// <summary>Null where there is nothing to compare with: no audit before, or one by another scale.</summary>
    public AuditChange? Change { get; } = Comparable(Subject, Before) is { } before ? AuditChange.Of(before.Statements, Subject.Statements) : null;

    /// <summary>An audit before, by a scale of another length: it cannot be compared.</summary>
    public bool HasAnotherScaleBefore => Before is not null && Change is null;

    /// <summary>How a key feature stood in the audit before; null where it stood the same, or there is none.</summary>
    public FeatureState? FeatureBefore(KeyFeature feature, FeatureState now) =>
        PictureBefore?.Features.First(known => known.Feature == feature).State is { } before && before != now ? before : null;

    /// <summary>Of the audit before; null where there is none.</summary>
    public AuditPicture? PictureBefore { get; } = Before?.Picture;

    public int Steps => Subject.Toolkit.Scale.Count;

    public Chart Chart => new BarChart("areas", "Mean rating by area", "Area", "Mean rating", [.. Rows.Where(row => row.Score.Mean is not null).Select(row => new Bar(row.Title, decimal.Round(row.Score.Mean!.Value, 1, MidpointRounding.AwayFromZero), Steps))]) { TargetHeading = "Highest rating" };

    public IReadOnlyList<AreaScore> Rows { get; } =
    [
        .. Subject.Picture.Areas.Select(area => new AreaScore(
            Subject.TitleOf(area.Area),
            area.Score,
            Since(Subject, Before, statement => statement.Area == area.Area))),
    ];

    public IReadOnlyList<AreaScore> Strands { get; } =
    [
        .. Subject.Picture.Strands.Select(strand => new AreaScore(strand.Strand.ToString(), strand.Score, Since(Subject, Before, statement => statement.Strand == strand.Strand))),
    ];

    /// <summary>What can be made of the areas for development that are no targets yet; null where nothing can, or not by the viewer.</summary>
    public PlanAreasOffer? Offer { get; init; }

    public PlanAreasForm Form { get; init; } = new();

    /// <summary>What an area for development is in the school's plan; null where it is nothing there.</summary>
    public AuditAction? TargetOf(AuditFinding area) =>
        Actions.FirstOrDefault(action => area.Kind == FindingKind.Development && action.PlanYear is not null && action.State != ActionState.Dropped && action.Title == area.Text);

    public IEnumerable<AuditFinding> FindingsOf(FindingKind kind) => Audit.Findings.Where(finding => finding.Kind == kind);

    public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;

    /// <summary>A statement or count as it was answered; null where it was not.</summary>
    public string? Answer(Question question) => StoredAnswers.Of(question, Subject.Questions);

    /// <summary>The hub's own note, which never leaves it.</summary>
    public string? Note(Question question) => Subject.AnswerTo(question)?.Note;

    private static AuditSubject? Comparable(AuditSubject subject, AuditSubject? before) => before?.Toolkit.Scale.Count == subject.Toolkit.Scale.Count ? before : null;

    // By where a statement stands now: it may have stood in another area, or strand, in the version before.
    private static AuditChange? Since(AuditSubject subject, AuditSubject? before, Func<RatedStatement, bool> which) =>
        Comparable(subject, before) is { } known ? AuditChange.Of(known.Statements, [.. subject.Statements.Where(which)]) : null;

    internal static async Task<ShowAuditPage> Of(AuditSubject subject, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, bool mayMail, CancellationToken cancellationToken)
    {
        var audit = subject.Audit;
        // An open one comes after all that are completed.
        var completed = await db.Audits.AsNoTracking().VisibleTo(viewer).Where(known => known.SchoolId == audit.SchoolId).CompletedLastFirst().ToListAsync(cancellationToken);
        var before = completed.ElementAtOrDefault(completed.FindIndex(known => known.Id == audit.Id) + 1);
        var actions = viewer.May(Permission.SeeActions)
            ? await db.Actions.Where(action => action.Source == ActionSource.Audit && action.SourceId == audit.Id).OrderBy(action => action.DueOn).Select(action => new AuditAction(action.Id, action.What, action.DueOn, action.State, action.PlanYear)).ToListAsync(cancellationToken)
            : [];
        var page = new ShowAuditPage(
            subject,
            before is null ? null : await AuditSubject.Of(before, subject.School, false, db, cancellationToken),
            await db.NamesOf([.. new[] { audit.LeadId, audit.CompletedById, audit.SignedOffById, audit.ScoresSharedById }.OfType<Guid>()], cancellationToken),
            actions,
            (await db.HistoryOfRecord(audit.Id, cancellationToken: cancellationToken)).Joined(),
            await OccasionLinks.Of(db.LinksOf(audit.Id), subject.Address, subject.MayEdit, db, viewer, now, cancellationToken),
            subject.MayEdit && viewer.May(Permission.SignOffAudits),
            subject.MayEdit && viewer.May(Permission.EditActions),
            mayMail)
        {
            PersonId = viewer.PersonId,
        };
        return page.MayAddAction ? await PlanAreasOffer.On(page, db, viewer, UkTime.DayOf(now), cancellationToken) : page;
    }
}

/// <param name="Change">Since the audit before; null where it cannot be compared.</param>
public sealed record AreaScore(string Title, AuditScore Score, AuditChange? Change);

public sealed record AuditAction(Guid Id, string Title, DateOnly DueOn, ActionState State, int? PlanYear);
