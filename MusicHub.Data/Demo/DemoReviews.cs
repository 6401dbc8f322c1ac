using MusicHub.Data.Hub;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>School Music Reviews of schools that were audited: begun, half-way, decided either way, with the award, and ended early.</summary>
internal sealed class DemoReviews
{
    private static readonly string[] For = ["Strong singing throughout, and a plan that the governors follow.", "Every pupil plays and sings; the school shares what it knows.", "Much has moved on since the audit."];

    private static readonly string[] Against = ["Few pupils take part outside lessons so far. To be looked at again next year.", "The music lead is leaving; the plan has to be settled first."];

    private readonly DemoBook _book;
    private readonly DemoAudits _audits;
    private readonly DemoSummaries _summaries;
    private readonly DemoChance _chance = new(7414);

    public DemoReviews(DemoBook book, DemoAudits audits, DemoSummaries summaries)
    {
        (_book, _audits, _summaries) = (book, audits, summaries);
        Steps = [.. HubSetUp.NewSteps(book.Kinds.All)];
        var schools = book.Schools.All.ToDictionary(school => school.Id);
        foreach (var audit in audits.All.DistinctBy(audit => audit.SchoolId).Where(_ => _chance.Is(0.6)))
            Begin(schools[audit.SchoolId], audit.StartedOn);
    }

    public IReadOnlyList<ReviewStep> Steps { get; }

    public List<MusicReview> All { get; } = [];

    private ReviewStep Recommendation => Steps.Single(step => step.Proof == ReviewProof.Decision);

    private ReviewStep Award => Steps.Single(step => step.Proof == ReviewProof.Award);

    private void Begin(School school, DateOnly audited)
    {
        var on = DemoCalendar.Weekday(audited.AddDays(_chance.Between(1, 10)));
        if (on >= _book.Calendar.Today)
            return;
        var manager = _book.Staff.RegionOf(school)?.Manager ?? _book.Staff.Head;
        var review = MusicReview.Begin(school.Id, Steps, manager.Id, on, new DateOnly(AcademicYear.StartYearOf(on), 9, 1)).OrThrow();
        All.Add(review);
        _book.Log.Add("School Music Review begun", on, manager, review, school.Id);
        var decided = DemoCalendar.Weekday(on.AddDays(_chance.Between(40, 120)));
        if (_chance.Is(0.08) && decided < _book.Calendar.Today)
        {
            review.Close(isComplete: false, "The school asked to wait until its new head is in post.", manager.Id, decided).OrThrow();
            _book.Log.Add("School Music Review ended early", decided, manager, review, school.Id, reason: "The school asked to wait until its new head is in post.");
        }
        else if (_chance.Is(0.55) && decided < _book.Calendar.Today)
        {
            Decide(review, school, manager, decided);
        }
    }

    private void Decide(MusicReview review, School school, Person manager, DateOnly on)
    {
        foreach (var step in Steps.Where(step => step.Proof.IsOnRecord() && Picture(review, on).Of(step.Id) is { IsDone: false }))
            Mark(review, school, manager, step, ReviewOutcome.Done, on, "Before the hub kept its records here.");
        var agreed = _chance.Is(0.8);
        Mark(review, school, manager, Recommendation, agreed ? ReviewOutcome.Done : ReviewOutcome.Declined, on, _chance.Pick(agreed ? For : Against));
        var given = DemoCalendar.Weekday(on.AddDays(_chance.Between(14, 50)));
        if (agreed && given < _book.Calendar.Today)
            Mark(review, school, _book.Staff.Head, Award, ReviewOutcome.Done, given, null);
    }

    private void Mark(MusicReview review, School school, Person by, ReviewStep step, ReviewOutcome outcome, DateOnly on, string? note)
    {
        review.Mark(step.Id, new ReviewMark(outcome, on, by.Id, note), Picture(review, on), _book.Calendar.Today).OrThrow();
        _book.Log.Add(outcome == ReviewOutcome.Declined ? "Step of review decided against" : "Step of review done", on, by, review, school.Id, step: Steps.ToList().IndexOf(step), reason: step.Name);
    }

    // As it stood on that day: what came later was not on record yet.
    private ReviewPicture Picture(MusicReview review, DateOnly on) => ReviewPicture.Of(review, [.. Steps],
    [
        .. _audits.All.Where(audit => audit.SchoolId == review.SchoolId && audit.CompletedOn <= on).Select(audit => new ReviewRecord(ReviewProof.Audit, audit.SchoolId, audit.Id, audit.CompletedOn!.Value, true)),
        .. _summaries.All.Where(check => check.SchoolId == review.SchoolId && check.CheckedOn <= on && check.State == Domain.Audits.Summaries.SummaryState.Found).Select(check => new ReviewRecord(ReviewProof.Summary, check.SchoolId, check.SchoolId, check.CheckedOn, true, null, check.YearStart)),
        .. _book.Done.Where(done => done.School.Id == review.SchoolId && done.Visit.On <= on).Select(done => new ReviewRecord(ReviewProof.Visit, review.SchoolId, done.Visit.Id, done.Visit.On!.Value, true, done.Visit.KindId)),
    ]);
}
