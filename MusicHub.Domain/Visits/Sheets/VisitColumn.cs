using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What a column of a tracker holds.</summary>
public enum VisitColumn
{
    Identifier,
    Version,
    Urn,
    School,
    Town,
    Postcode,
    Kind,
    State,
    Day,
    Time,
    Week,
    Visitor,
    MetWhom,
    NextStep,
    Priority,
    FollowUpBy,
    Needs,
    Notes,

    /// <summary>Why it was cancelled or not attended, by the hub's list.</summary>
    WhyNot,

    /// <summary>The same in words.</summary>
    Reason,

    /// <summary>Whether another visit is promised: yes, no, or the day by which. Old trackers have it; an export has the day alone.</summary>
    FollowUp,
}

public static class VisitColumns
{
    /// <summary>Those that are read.</summary>
    public static readonly IReadOnlyList<VisitColumn> Readable = Enum.GetValues<VisitColumn>();

    /// <summary>In the order of an export.</summary>
    public static readonly IReadOnlyList<VisitColumn> All = [.. Readable.Where(column => column != VisitColumn.FollowUp)];

    /// <summary>Heads a column of an export that is there to be read by people alone.</summary>
    public const string TogetherWith = "Visited together with";

    private static readonly string ToBeRead = Searchable.Fold(TogetherWith);

    private static readonly Dictionary<VisitColumn, string[]> Headings = new()
    {
        [VisitColumn.Identifier] = ["visit identifier", "visit id", "identifier"],
        [VisitColumn.Version] = ["visit version", "version"],
        [VisitColumn.Urn] = ["urn", "school urn", "dfe urn", "urn no", "urn number", "school urn no", "unique reference number"],
        [VisitColumn.School] = ["school", "school name", "name of school", "establishment", "establishment name", "school visited", "name of the school", "school setting"],
        [VisitColumn.Town] = ["town", "place", "school town", "location", "area"],
        [VisitColumn.Postcode] = ["postcode", "post code", "school postcode", "p code", "pcode"],
        [VisitColumn.Kind] = ["kind", "kind of visit", "type", "type of visit", "visit type", "meeting type", "contact type", "reason for visit", "purpose", "purpose of visit", "nature of visit", "kind of contact", "type of contact", "visit kind"],
        [VisitColumn.State] = ["how it stands", "state", "status", "visit status", "outcome", "completed", "done", "status outcome", "outcome status", "visit outcome", "completed y n", "done y n"],
        [VisitColumn.Day] = ["day", "date", "visit date", "date of visit", "date visited", "visited on", "date of meeting", "meeting date", "date seen", "date of contact", "contact date", "when", "when visited", "visited", "date of school visit", "date completed", "day of visit", "visit day"],
        [VisitColumn.Time] = ["time", "start time", "time of visit", "starts at"],
        [VisitColumn.Week] = ["week planned", "week", "planned week", "week commencing", "wc", "w c", "week beginning"],
        [VisitColumn.Visitor] = ["visitor", "visited by", "visit by", "by", "staff", "staff member", "hms staff", "rm", "regional manager", "lead", "who visited", "person", "hub staff", "manager", "officer", "visiting officer", "staff initials", "initials", "lead officer", "area manager", "completed by", "visited by initials", "who went", "who attended", "seen by", "visit made by", "carried out by", "team member", "hub contact"],
        [VisitColumn.MetWhom] = ["met whom", "met", "met with", "who met", "whom met", "who was met", "spoke to", "contact", "contact name", "school contact", "music lead", "seen", "key contact", "key contact at school", "contact at school", "main contact", "who did you meet", "who did you see", "who did you speak to", "met seen", "people met", "name of contact"],
        [VisitColumn.NextStep] = ["next step", "next steps", "action", "actions", "to do", "actions agreed", "actions to be taken", "action points", "actions required", "action required", "follow up actions", "follow up action", "agreed actions", "agreed next steps", "next steps agreed", "next action", "next actions", "agreed action"],
        [VisitColumn.Priority] = ["priority", "support priority", "rag", "rag rating", "level of support", "rag status", "priority rag", "priority level", "support level"],
        [VisitColumn.FollowUpBy] = ["follow up by", "follow up date", "follow up due", "followup by", "followup date", "next visit", "next visit by", "next visit due", "next visit date", "return visit by", "review date", "action by date", "actions by", "follow up when", "date of next visit"],
        [VisitColumn.FollowUp] = ["follow up", "followup", "follow up needed", "follow up required", "follow up y n", "followup y n", "followup needed", "followup required", "follow up visit", "follow up visit needed", "follow up visit required", "further visit", "further visit needed", "return visit", "return visit needed", "revisit"],
        [VisitColumn.Needs] = ["needs", "support needs", "needs identified", "school needs", "areas of need", "needs support"],
        [VisitColumn.Notes] = ["notes", "note", "comments", "comment", "summary", "notes from visit", "visit notes", "details", "further notes", "other notes", "additional notes", "remarks", "other comments", "notes actions", "notes and actions", "notes comments", "comments notes", "discussion", "what happened", "what happened discussion", "summary of visit", "visit summary", "feedback", "outcomes", "key points", "points discussed", "what was discussed", "discussed", "observations", "outcome notes", "visit comments"],
        [VisitColumn.WhyNot] = ["why not"],
        [VisitColumn.Reason] = ["why not in words", "reason cancelled", "reason not attended", "reason for cancellation", "cancellation reason", "reason if cancelled"],
    };

    private static readonly Dictionary<string, VisitColumn> Known = Headings.SelectMany(pair => pair.Value.Select(heading => (heading, pair.Key))).ToDictionary(pair => pair.heading, pair => pair.Key);

    /// <summary>Its heading in an export.</summary>
    public static string Title(this VisitColumn column) => column switch
    {
        VisitColumn.Identifier => "Visit identifier",
        VisitColumn.Version => "Visit version",
        VisitColumn.Urn => "URN",
        VisitColumn.State => "How it stands",
        VisitColumn.Week => "Week planned",
        VisitColumn.MetWhom => "Met whom",
        VisitColumn.NextStep => "Next step",
        VisitColumn.FollowUpBy => "Follow-up by",
        VisitColumn.FollowUp => "Follow-up: yes, no, or a date",
        VisitColumn.WhyNot => "Why not",
        VisitColumn.Reason => "Why not, in words",
        _ => column.ToString(),
    };

    /// <summary>Notes, and people who were met, may stand in several columns, and are joined.</summary>
    public static bool MayRepeat(this VisitColumn column) => column is VisitColumn.Notes or VisitColumn.MetWhom;

    /// <summary>Whether the column holds something that a person may expect to be brought in.</summary>
    public static bool MayBeMissed(TrackerHeading heading) => heading.IsUsed && heading.Key != ToBeRead;

    /// <summary>Headings that are known to stand for it, as they are compared.</summary>
    public static IReadOnlyList<string> Names(this VisitColumn column) => Headings[column];

    /// <summary>What stands in brackets explains a heading and does not name it: "Date (dd/mm/yy)".</summary>
    public static VisitColumn? Guess(string heading) =>
        Known.TryGetValue(Searchable.Fold(heading), out var column) || Known.TryGetValue(Searchable.Fold(WithoutBrackets(heading)), out column) ? column : null;

    private static string WithoutBrackets(string heading) =>
        heading.IndexOf('(', StringComparison.Ordinal) is > 0 and var from && heading.IndexOf(')', from) is > 0 and var to ? heading[..from] + heading[(to + 1)..] : heading;
}
