using MusicHub.Domain.Reports.Board;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>What each figure of a needs analysis counts: one definition a figure, kept in the document itself.</summary>
internal static class NeedsDefinitions
{
    public static IReadOnlyList<BoardDefinition> Of(NeedsCover cover, IReadOnlyList<string> countingKinds) =>
    [
        new("Dates", $"Figures count from {Say.Day(cover.From)} to {Say.Day(cover.UpTo)}, both days included."),
        new("Data as at", "The moment at which the records were read. What was written down later is not in the document."),
        new("School", "Figures count schools, each once, however often it was visited or however many of its people answered."),
        new("Open school", "A school that the register calls open, or open but proposed to close, when the data was read."),
        new("Region and phase", "Those that the school has when the data was read."),
        new("Visited", $"At least one visit of the year that took place, of a kind that counts: {BoardDefinitions.Kinds(countingKinds)}. A school that closed after its visit stays counted. Visits to a school that has been taken over count for the school that took it over."),
        new("Need", "A tag from the hub’s list that a visitor gave a visit of the year of a kind that counts. What was noted at other contacts, such as a follow-up or a call, stands at the school and is not counted here."),
        new("Same point last year", $"The same figure a year before, up to {Say.Day(cover.LastYearUpTo)}."),
        new("Answered the survey", "The school has completed the year’s Have Your Say. Shares of an answer are of the schools that answered the question. Free text and internal questions are never shown."),
        new("Audited", "An audit that was started in the year is complete; of several, the one that was completed last."),
        new("Mean rating", "The mean of the schools’ own means, from 1 to the number of the scale’s steps. Statements that are not rated, or do not apply, are left out."),
        new("Change since last year", "Over schools audited in both years and statements rated both times: other schools, or other statements, would move a mean without anything having changed."),
        new("State of the plan", "What the school said last of its music development plan for the year."),
        new("Summary looked for", "Somebody has looked for the published summary of the school’s plan for the year: it was found, covers an earlier year, or was not found."),
        new("Asked for", "What the school said on a visit of the year, of a kind that counts, that it would like to hear more about."),
        new("Actions", $"Open: at the end of {Say.Day(cover.UpTo)}. Overdue: those of them that were due before that day."),
        new("Hidden", "Counts under five of what schools said, needed or were rated, and others from which these could be worked out. How many schools were visited, audited or looked up is the hub’s own work, and is shown."),
        new("What is left out", "Names of people and of schools, and the words of notes, evidence and actions."),
    ];
}
