using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.Trusts.ShowTrust;

public sealed record ShowTrustPage(Trust Trust, IReadOnlyList<SchoolRow> Schools, ContactList Contacts, IReadOnlyList<TrustVisitRow> Visits, bool MayPlan, Cycle Cycle, DateOnly Today)
{
    public DueWords Due(SchoolRow row) =>
        DueWords.Of(Cycle.Rule.DueTerm(row.Dates, Today, Cycle.Calendar), Cycle.Calendar.TermOf(Today));
}

/// <summary>A visit to several of the trust's schools.</summary>
/// <param name="Line">One of its schools: they stand alike, unless one was taken out.</param>
public sealed record TrustVisitRow(Guid Id, VisitLine Line, int Schools, DateOnly Today)
{
    public string Words => $"{Line.When()}, {Domain.Visits.VisitStates.Title(Line.State).ToLowerInvariant()}";

    public string Detail => $"{Line.Kind}, {Shared.Words.Count(Schools, "school")}, {Line.Visitor ?? "nobody yet"}";

    /// <summary>The latest first.</summary>
    internal static IReadOnlyList<TrustVisitRow> Of(IEnumerable<VisitLine> lines, DateOnly today) =>
        [.. lines.GroupBy(line => line.TrustVisitId!.Value).Select(visit => new TrustVisitRow(visit.Key, visit.OrderByDescending(line => line.SortDay).First(), visit.Count(), today)).OrderByDescending(row => row.Line.SortDay)];
}
