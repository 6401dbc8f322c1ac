namespace MusicHub.Data.Demo;

/// <summary>What visitors write that belongs to no need: how a visit began and ended, why one did not take place.</summary>
internal static class DemoSentences
{
    public static readonly DemoSentence[] Openings =
    [
        new(DemoStage.Any, "Warm welcome and a tour of the school."),
        new(DemoStage.Any, "A full hour, and a look into three classrooms at the end."),
        new(DemoStage.Any, "Music is plainly valued here: instruments in the classrooms and songs in the corridors."),
        new(DemoStage.Mainstream, "Sat in on part of a lesson with {year} before the meeting."),
        new(DemoStage.Any, "First visit for some years; the school did not know what the hub offers."),
        new(DemoStage.Any, "Short meeting, as cover had fallen through, but a useful one."),
        new(DemoStage.Primary, "Heard the whole of Key Stage 2 sing in assembly."),
        new(DemoStage.Primary, "The school has a clear view of what comes next in music."),
        new(DemoStage.Secondary, "Met in the department during a free period; rehearsals could be heard next door."),
        new(DemoStage.Secondary, "Looked round the department: three practice rooms and a good recording corner."),
        new(DemoStage.Special, "Joined a class session, which began with each child's own greeting song."),
        new(DemoStage.Early, "Joined song time on the carpet and talked to the team over lunch."),
        new(DemoStage.Mainstream, "Music summary is on the website and up to date."),
        new(DemoStage.Any, "The head has been in post since September and asked for a picture of music across the county."),
        new(DemoStage.Primary, "Everybody we met on the stairs was on the way to choir."),
    ];

    public static readonly DemoSentence[] Closings =
    [
        new(DemoStage.Any, "Have Your Say was filled in during the visit."),
        new(DemoStage.Any, "They will fill in Have Your Say by the end of the month."),
        new(DemoStage.Any, "Governors are to hear about music at their next meeting."),
        new(DemoStage.Any, "The head would welcome another visit next year."),
        new(DemoStage.Mainstream, "Budget for music this year: {budget}."),
        new(DemoStage.Any, "Showed them the schools' area of the website."),
        new(DemoStage.Mainstream, "Much good practice to share; asked whether the school would speak at a network day."),
        new(DemoStage.Any, "The toolkit audit was explained and the school will try the first section."),
    ];

    public static readonly DemoSentence[] FollowUps =
    [
        new(DemoStage.Any, "Went through what was agreed last time. Most of it is done."),
        new(DemoStage.Any, "Came back to see how the new plans are working; staff are more at ease."),
        new(DemoStage.Any, "Little has moved since the last visit because of staff changes. Agreed a shorter list."),
        new(DemoStage.Young, "Led a singing assembly as promised and left the recordings."),
        new(DemoStage.Mainstream, "Looked at the drafts together and agreed what to keep."),
        new(DemoStage.Any, "Staff meeting on everyday music, 45 minutes, 14 staff. Good questions at the end."),
    ];

    public static readonly DemoSentence[] Calls =
    [
        new(DemoStage.Any, "Telephone call about the training dates; two places to be booked."),
        new(DemoStage.Any, "Online meeting about the School Music Development Plan. The template was sent afterwards."),
        new(DemoStage.Primary, "Called about First Access for next year. Head to answer after the governors meet."),
        new(DemoStage.Any, "Short call: a new music lead has started and will be in touch."),
        new(DemoStage.Any, "Spoke to the office; the head is new and the best day to call is Thursday."),
        new(DemoStage.Secondary, "Call about the county ensembles' visit to Year 7."),
    ];

    /// <summary>What is noted, and the reason of the hub's list that goes with it.</summary>
    public static readonly (string Text, string Reason)[] Cancelled =
    [
        ("The school had an inspection that week.", "Inspection"),
        ("Music lead was unwell.", "Staff absent or changed at the school"),
        ("The head asked for a later date because of staff absence.", "School asked for another time"),
        ("Heating failed and the school was closed for the day.", "Other"),
        ("Visitor was unwell; the school was told the day before.", "Visitor ill or called away"),
        ("Clashed with mock examinations.", "School asked for another time"),
        ("The school is between heads and would rather wait.", "Staff absent or changed at the school"),
        ("Snow: most of the staff could not get in.", "Travel or weather"),
    ];

    /// <summary>Why a day that was agreed is moved to an earlier one.</summary>
    /// <summary>What visitors note for colleagues only.</summary>
    public static readonly string[] Colleagues =
    [
        "Invoices go to the trust, not to the school.", "The hall cannot be used in the exam weeks.", "Best reached by telephone before the first lesson.",
        "The class set of ukuleles is shared with the school next door.", "Ask again about lessons after the new year.",
    ];

    /// <summary>What is said about ensembles, singing and tuition.</summary>
    public static readonly string[] Ensembles =
    [
        "A choir of all ages meets at lunchtime and sings at the village fair.", "Whole-school singing twice a week; no ensemble at present.",
        "A small brass group, and guitar lessons on two afternoons.", "Violin and piano lessons through the hub; a recorder group run by a parent.",
        "Samba club after school, full since September.", "Signing choir, open to every class.",
    ];

    public static readonly (string Text, string Reason)[] Moved =
    [
        ("The music lead is on a course that day.", "Staff absent or changed at the school"),
        ("The school would rather be seen before its concert.", "School asked for another time"),
        ("I am needed at another school that day.", "Visitor ill or called away"),
        ("The head has a governors’ meeting.", "School asked for another time"),
    ];

    /// <inheritdoc cref="Cancelled"/>
    public static readonly (string Text, string Reason)[] NotAttended =
    [
        ("Nobody was free when I arrived; the appointment had not reached the music lead.", "Nobody was there to meet"),
        ("The road was closed after an accident and there was no time left for the meeting.", "Travel or weather"),
        ("The office had the wrong week in the diary.", "Nobody was there to meet"),
    ];

    public static readonly string[] Emails = ["Wrote to the head with three dates.", "Wrote to the office address.", "Sent a reminder.", "Wrote to the music lead with the dates for this half-term.", "Sent the visit leaflet and asked for a day."];

    public static readonly string[] CallsTried = ["Left a message with the office.", "The head will call back.", "Line busy twice.", "Office suggested writing to the deputy."];

    public static readonly string[] Silence = ["Nothing after two weeks.", "No answer to either message.", "No reply before the end of term."];

    /// <inheritdoc cref="Cancelled"/>
    public static readonly (string Text, string Reason)[] Declined =
    [
        ("Not this term: the school has other priorities.", "No time or staff for a visit"),
        ("The trust looks after music itself and sees no need of a visit this year.", "Content with what it has"),
    ];

    /// <summary>Work of the hub that came from no visit.</summary>
    public static readonly (string What, Domain.Actions.StrategicFunction Function, string Outcome)[] Own =
    [
        ("Book the hall for the county singing day", Domain.Actions.StrategicFunction.Progression, "Booked for June."),
        ("Agree with the Lead Schools what they offer this year", Domain.Actions.StrategicFunction.Partnership, "Agreed with all ten."),
        ("Check the instrument loan register against the store", Domain.Actions.StrategicFunction.Sustainability, "Checked; four instruments to trace."),
        ("Write the spring newsletter for schools", Domain.Actions.StrategicFunction.Schools, "Sent to every school."),
        ("Meet the trusts' directors about visits to their schools", Domain.Actions.StrategicFunction.Partnership, "Three trusts met."),
        ("Review remissions with finance", Domain.Actions.StrategicFunction.Inclusion, "Reviewed; leaflet to be rewritten."),
        ("Ask special schools what training they want", Domain.Actions.StrategicFunction.Inclusion, "Eleven answers."),
        ("Draft the agenda for the network day", Domain.Actions.StrategicFunction.Schools, "Agenda sent."),
        ("Bring the list of music leads up to date", Domain.Actions.StrategicFunction.Schools, "Office has called 60 schools."),
        ("Prepare the figures for the board", Domain.Actions.StrategicFunction.Sustainability, "In the board's papers."),
    ];
}
