using MusicHub.Data.Surveys;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Surveys;

public static class SurveyLineWords
{
    public static (StatusKind Kind, string Words) Standing(this SurveyLine line) =>
        line.CompletedOn is not null ? (StatusKind.Done, "Complete")
        : line.StartedOn is not null ? (StatusKind.Active, "Started")
        : line.HasLink ? (StatusKind.Active, "Link made")
        : line.VisitedOn is not null ? (StatusKind.Warning, "Not started")
        : (StatusKind.Neutral, "Not started");
}
