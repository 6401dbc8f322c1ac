using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Surveys.ListSurveys;

namespace MusicHub.Web.Features.Surveys;

/// <summary>The schools whose answers are looked at, as the address says: the same filters as in the list of surveys.</summary>
public class SurveySelection
{
    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public string? Phase { get; set; }

    internal ListSurveysQuery AsList => new() { Region = Region, Phase = Phase };

    /// <summary>Goes after "?" or "&amp;"; empty for all schools.</summary>
    internal string Query => string.Join('&', new[] { ("region", Region), ("phase", Phase) }
        .Where(filter => !string.IsNullOrEmpty(filter.Item2)).Select(filter => $"{filter.Item1}={Uri.EscapeDataString(filter.Item2!)}"));

    /// <summary>The address of another page about the same schools.</summary>
    public string On(string address) => Query.Length == 0 ? address : $"{address}{(address.Contains('?') ? '&' : '?')}{Query}";

    internal Task<SurveyYear> Load(int yearStart, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken) =>
        SurveyYear.Of(AsList.Apply(db.SurveyLinesFor(viewer, yearStart, now)), yearStart, db, viewer, cancellationToken);
}
