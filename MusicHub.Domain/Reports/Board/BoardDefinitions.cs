using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Board;

/// <summary>What each figure of a board report counts: one definition a figure, kept in the report itself.</summary>
internal static class BoardDefinitions
{
    public static IReadOnlyList<BoardDefinition> Of(BoardCover cover, IReadOnlyList<string> countingKinds, JudgementRules rules) =>
    [
        new("Dates", $"Figures of the term count from {Say.Day(cover.From)}, figures of the year from 1 September, both up to {Say.Day(cover.UpTo)}, that day included. Holidays count to the term before them, so that no day falls between two reports."),
        new("Data as at", "The moment at which the records were read. What was written down later, even about an earlier day, is not in the report."),
        new("Visit", $"A visit that took place, of a kind that counts: {Kinds(countingKinds)}. Planned, cancelled and not attended visits are left out."),
        new("School visited", "A school with at least one visit in the academic year. It is counted once, however often it was visited, and in the term of its first visit of the year. A school that closed after its visit stays counted."),
        new("Merged and renumbered schools", "Visits to a school that has been taken over count for the school that took it over."),
        new("Open school", "A school that the register calls open, or open but proposed to close, when the data was read."),
        new("Region and phase", "Those that the school has when the data was read. All figures of a school count in that region and phase."),
        new("Target", "How many schools are to be visited in the academic year, as set for each region and term. There are no targets by phase."),
        new("Target to date", cover.TermIsOver || cover.TeachingDaysPassed == cover.TeachingDays
            ? $"The targets of the year's terms up to and including {cover.TermTitle}."
            : $"The targets of the year's earlier terms, and of {cover.TermTitle} as much as had passed of its teaching days by {Say.Day(cover.UpTo)}: {Say.Number(cover.TeachingDaysPassed)} of {Say.Number(cover.TeachingDays)}. For each region it is rounded to whole schools."),
        new("Same point last year", cover.TermIsOver
            ? "The same figure at the end of the same term a year before."
            : $"The same figure a year before, up to {Say.Day(cover.LastYearUpTo)}."),
        new("Last term", "The same figure at the end of the term before: of the year as far as it had come by then, of a term that whole term. What has begun anew with the academic year has none. Figures of the cycle are of the schools that are open now."),
        new("Judgement", rules.Words),
        new("Not visited for three years", $"An open school whose last visit was three years or more before {Say.Day(cover.UpTo)}."),
        new("Never visited", "An open school for which no visit is recorded. Visits from before the hub's records began are not known."),
        new("Due", "The term by whose end the school is to be visited, by the hub's rule for the three-year cycle."),
        new("Actions opened and closed", "Actions that were opened, and actions that were done or dropped, on a day of the term."),
        new("Actions open and overdue", $"Actions that were open at the end of {Say.Day(cover.UpTo)}; overdue are those of them that were due before that day."),
        new("Audited", $"An open school with a completed audit of its music that was started in the academic year; up to {Say.Day(cover.UpTo)}. A school is counted once."),
        new("Mean rating", "The mean of the schools’ own means in the year’s audits, from 1 to the number of the scale’s steps; of fewer than five schools nothing is shown. The change since last year is over schools audited in both years and statements rated both times."),
        new("Published summary", $"What was found when somebody looked for the published summary of the school’s development plan for the academic year, up to {Say.Day(cover.UpTo)}. To publish one is expected of a school, not required."),
        new("What is left out", "Names of people, and the words of notes and actions: the report is also read outside the hub."),
    ];

    internal static string Kinds(IReadOnlyList<string> kinds) => kinds.Count switch
    {
        0 => "none has been set to count",
        1 => kinds[0],
        _ => $"{string.Join(", ", kinds.Take(kinds.Count - 1))} and {kinds[^1]}",
    };
}
