using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>What somebody found on schools' websites, for last year, this year and the coming one: many schools are not checked yet.</summary>
internal sealed class DemoSummaries
{
    private static readonly string[] Schemes = ["Charanga", "Sing Up Music", "The school’s own", "Kapow", "Music Express"];

    private static readonly string[] Curriculum =
    [
        "A music lesson each week in every year group, taught by class teachers, with singing in each of them.",
        "A specialist teaches every class. Year 4 learns an instrument together for the whole year.",
        "Music is taught in blocks of three weeks each half-term; units follow the Model Music Curriculum.",
    ];

    private static readonly string[] Outside =
    [
        "Choir at lunchtime for Years 3 to 6, recorder club, and lessons by visiting teachers of the hub.",
        "Two choirs, a ukulele group and a rock band; pupils may take graded exams.",
        "Singing club after school. Lessons in guitar, keyboard and violin for those who wish.",
    ];

    private static readonly string[] Events =
    [
        "Singing assembly each week, a concert each term and a carol service. Last year the whole of Year 5 heard an orchestra.",
        "Harvest, Christmas and summer performances for families. The choir sang at the hub’s festival.",
        "An open evening with music by every class, and a visit by a brass quintet.",
    ];

    private static readonly string[] Plans =
    [
        "To start a second choir, to train class teachers in singing, and to buy a class set of ukuleles.",
        "To give every pupil the chance to perform outside school, and to find out who does not take part.",
        "To make time for composing with tablets in Years 5 and 6.",
    ];

    private readonly DemoBook _book;
    private readonly DemoRecords _records;
    private readonly DemoChance _chance = new(6211);

    public DemoSummaries(DemoBook book, DemoRecords records)
    {
        (_book, _records) = (book, records);
        var current = book.Calendar.Current;
        foreach (var school in book.Schools.All.Where(school => school.IsOpen))
        {
            foreach (var (year, share) in new[] { (current - 1, 0.5), (current, 0.4), (current + 1, 0.3) })
            {
                if (_chance.Is(share))
                    Look(school, year);
            }
        }
    }

    public List<SummaryCheck> All { get; } = [];

    private void Look(School school, int year)
    {
        var on = DemoCalendar.Weekday(new DateOnly(year, 6, 20).AddDays(_chance.Between(0, 170)));
        if (on >= _book.Calendar.Today || school.BeganOn() > on)
            return;
        var by = _chance.Is(0.7) ? _book.Staff.Office : _book.Staff.RegionOf(school)?.Manager ?? _book.Staff.Head;
        var website = WebAddress.Of(school.Register.Website);
        var found = website is not null && _chance.Is(0.6);
        var look = found ? new SummaryLook(SummaryFinding.Found, $"{website!.TrimEnd('/')}/curriculum/music", Covers(year), new DateOnly(year, 7, 1).AddDays(-_chance.Between(0, 20)), _chance.Is(0.5) ? new DateOnly(year + 1, 7, 1) : null) : new SummaryLook(SummaryFinding.NotFound, website);
        var check = SummaryCheck.Begin(school.Id, year, look, by.Id, on, _book.Calendar.Today).OrThrow();
        All.Add(check);
        _book.Log.Add("Summary of plan looked for", on, by, check, school.Id);
        if (check.State == SummaryState.Found)
            _records.Learn(check, FactKind.PlanState, FactValue.Of(FactKinds.PublishedPlan));
        if (found && _chance.Is(0.3))
            WriteDown(check, school, by);
    }

    // Most cover the year that they were looked for in, some one before it, and a few name none.
    private int? Covers(int year) => _chance.Is(0.06) ? null : _chance.Is(0.3) ? year - _chance.Between(1, 2) : year;

    private void WriteDown(SummaryCheck check, School school, Person by)
    {
        check.Extract(
            new SummaryContents
            {
                NamesMusicLead = _chance.Is(0.8),
                NamesSeniorLead = _chance.Is(0.5),
                NamesHub = _chance.Is(0.7),
                Partners = _chance.Is(0.3) ? "A local choral society" : null,
                Curriculum = _chance.Pick(Curriculum),
                Scheme = _chance.Is(0.7) ? _chance.Pick(Schemes) : null,
                CoCurricular = _chance.Pick(Outside),
                HasChoir = true,
                HasEnsemble = Perhaps(0.6),
                OffersLessons = Perhaps(0.8),
                Experiences = _chance.Pick(Events),
                PerformsEachTerm = Perhaps(0.6),
                HearsLiveMusic = Perhaps(0.5),
                Future = _chance.Is(0.8) ? _chance.Pick(Plans) : null,
            },
            _chance.Is(0.4) ? "Clear and honest; says little about who is left out." : null).OrThrow();
        _book.Log.Add("Contents of summary written down", check.CheckedOn, by, check, school.Id, step: 1);
        foreach (var kind in FactKinds.MinutesFor(Stages.Of(school.Phase)).Where(_ => _chance.Is(0.6)))
            _records.Learn(check, kind, FactValue.Of(_chance.Between(6, 13) * 5m));
    }

    private bool? Perhaps(double likely) => _chance.Is(0.15) ? null : _chance.Is(likely);
}
