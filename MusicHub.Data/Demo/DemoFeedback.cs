using MusicHub.Domain.Feedback;

namespace MusicHub.Data.Demo;

/// <summary>What schools and families have said of the hub: mostly settled, a few of the last weeks still open.</summary>
internal sealed class DemoFeedback
{
    private const int Number = 46;

    private static readonly (FeedbackKind Kind, FeedbackTheme Theme, string Said, string? Answer)[] Sentences =
    [
        (FeedbackKind.Compliment, FeedbackTheme.Teaching, "The visiting teacher has made Wednesday the best day of the week. Please pass on our thanks.", "Thanks passed on to the teacher."),
        (FeedbackKind.Compliment, FeedbackTheme.EnsemblesAndEvents, "The massed singing day was superbly organised; our choir has not stopped talking about it.", null),
        (FeedbackKind.Compliment, FeedbackTheme.Inclusion, "The adapted instruments meant that every pupil in the resourced provision could join in.", "Shared with the inclusion lead."),
        (FeedbackKind.Compliment, FeedbackTheme.Training, "The ukulele training was exactly what our class teachers needed.", null),
        (FeedbackKind.Complaint, FeedbackTheme.Communication, "We were told of the change of day by a parent, not by the hub.", "Apologised to the head; changes of day are now confirmed by telephone as well."),
        (FeedbackKind.Complaint, FeedbackTheme.Charges, "The First Access charge on the invoice is not the one that we were quoted.", "The invoice was corrected and the reason explained to the business manager."),
        (FeedbackKind.Complaint, FeedbackTheme.Instruments, "Six of the violins arrived without bows, and two have no strings.", "Replaced within the week; the store now checks each set before it leaves."),
        (FeedbackKind.Complaint, FeedbackTheme.Administration, "Nobody has answered our e-mails about a tenancy of the hall since half-term.", "Called the school; the booking is made and one person is named for it."),
        (FeedbackKind.Comment, FeedbackTheme.Charges, "Could the remissions leaflet be sent to families at the start of the year rather than in the spring?", "It goes out in September from now on."),
        (FeedbackKind.Comment, FeedbackTheme.Training, "A twilight session nearer to us would let more than one teacher come.", "A session in the east of the county is planned."),
        (FeedbackKind.Comment, FeedbackTheme.EnsemblesAndEvents, "The dates of the regional concerts clash with our residential trips.", null),
        (FeedbackKind.Comment, FeedbackTheme.Other, "We would like to see the county's plan for music explained in one page for governors.", null),
    ];

    public DemoFeedback(DemoBook book)
    {
        var chance = new DemoChance(2909);
        var today = book.Calendar.Today;
        var from = new DateOnly(book.Calendar.First, 9, 1);
        for (var number = 0; number < Number; number++)
        {
            var done = chance.Pick(book.Done);
            var (kind, theme, said, answer) = chance.Pick(Sentences);
            // The last few have arrived in the last weeks.
            var on = DemoCalendar.Weekday(number < 6 ? today.AddDays(-3 - (number * 4)) : from.AddDays(chance.Between(0, today.DayNumber - from.DayNumber - 40)));
            var owner = chance.Is(0.3) ? book.Staff.Office : chance.Is(0.2) ? book.Staff.Head : done.Visitor;
            var source = chance.Pick(FeedbackWords.Sources.Where(source => source is not FeedbackSource.Survey).ToList());
            var item = FeedbackItem.Log(new FeedbackDetails(kind, source, theme, chance.Is(0.9) ? done.School.Id : null, on, chance.Is(0.4) ? "Headteacher" : null, said, owner.Id), today).OrThrow();
            book.Log.Add("Feedback logged", on, owner, item, item.SchoolId);
            if (number >= 6 || chance.Is(0.3))
            {
                var settled = DemoCalendar.Weekday(on.AddDays(chance.Between(1, 12)));
                item.Settle(answer, settled > today ? today : settled).OrThrow();
                book.Log.Add("Feedback settled", item.AnsweredOn!.Value, owner, item, item.SchoolId, step: 2);
            }

            All.Add(item);
        }
    }

    public List<FeedbackItem> All { get; } = [];
}
