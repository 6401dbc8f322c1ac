using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>Makes a needs analysis from its rows. Each figure is counted here and nowhere else.</summary>
public static class NeedsFigures
{
    public static NeedsReport Of(NeedsInput input)
    {
        var books = new NeedsBooks(input);
        var answered = SmallCounts.OfTotal(input.Survey.Schools.Count(school => school.Answered));
        var survey = NeedsFromSurvey.Figures(input.Survey, answered);
        NeedsFromVisits.Mark(books);
        NeedsFromSurvey.Mark(books, survey);
        NeedsFromAudits.Mark(books);
        NeedsFromPlans.Mark(books);
        NeedsAskedFor.Mark(books);
        books.MarkUnknown();
        var coverage = NeedsCoverage.Of(books, answered);
        FigureSection[] others = [NeedsFromVisits.Of(books), NeedsFromSurvey.Of(survey, answered), NeedsFromAudits.Of(books), NeedsFromPlans.Of(books), NeedsAskedFor.Of(books), NeedsFollowUp.Of(input, books.Cover)];
        return new NeedsReport
        {
            Cover = books.Cover,
            // What a section comes to is its last sentence.
            Headlines = [coverage.Sentences[0], .. others.Select(section => section.Sentences[^1])],
            Totals = new(
                books.Count(NeedsMarks.Open), books.Count(NeedsMarks.Visited), answered, books.Count(NeedsMarks.Audited), books.Count(NeedsMarks.Looked),
                NeedsFollowUp.Open(input, books.Cover)),
            Sections = [.. others.Prepend(coverage).Select(section => section with { Tables = [.. section.Tables.Where(table => table.Rows.Count > 0)] })],
            Definitions = NeedsDefinitions.Of(books.Cover, input.CountingKinds),
            Marks = books.Marks,
            Schools = books.SchoolRows(),
        };
    }
}
