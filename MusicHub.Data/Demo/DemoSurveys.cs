using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;

namespace MusicHub.Data.Demo;

/// <summary>Have Your Say of four years: fewer than half of the visited schools have answered, as the hub complains.</summary>
internal sealed class DemoSurveys
{
    private const int EarlierYears = 3;

    private static readonly string[] Wishes =
    [
        "More places in the music centre on weekday evenings would help.", "We would like to hear about training earlier in the year.",
        "The First Access term was the highlight of our year.", "Our piano has not been tuned for years.", "Could the hub help us to find a peripatetic brass teacher?",
        "Thank you for the visit, it gave us a push.", "Transport to concerts costs more than the tickets.", "We need help with music for children with special needs.",
        "A singing festival for small schools would be wonderful.", "Please keep the price of instrument hire as it is.",
    ];

    private readonly DemoBook _book;
    private readonly DemoChance _chance = new(3212);

    public DemoSurveys(DemoBook book)
    {
        _book = book;
        var current = book.Calendar.Current;
        var set = StandardQuestions.HaveYourSay(current - EarlierYears);
        for (var year = current - EarlierYears; ; year++)
        {
            set.Publish(UkTime.At(new DateOnly(year, 9, 1), new TimeOnly(9, 0))).OrThrow();
            Sets.Add(set);
            Answer(set, 0.3 + (0.04 * (year - current + EarlierYears)));
            if (year == current)
                break;
            set.Retire().OrThrow();
            set = set.DraftNext(year + 1).OrThrow();
        }

        Invite(current);
    }

    public List<Questionnaire> Sets { get; } = [];

    public List<SurveyResponse> Responses { get; } = [];

    public List<AnswerSheet> Sheets { get; } = [];

    public List<SurveyLink> Links { get; } = [];

    private void Answer(Questionnaire set, double share)
    {
        var year = set.YearStart!.Value;
        foreach (var visit in _book.Done.Where(done => done.Visit.KindId == _book.Kinds.MusicVisit.Id && AcademicYear.StartYearOf(done.Visit.On!.Value) == year).DistinctBy(done => done.School))
        {
            var (school, on) = (visit.School, visit.Visit.On!.Value);
            if (_chance.Is(0.08))
                Fill(SurveyResponse.Start(school.Id, year, on), set, school, visit.Visitor.Id, on, sections: 1);
            else if (_chance.Is(share))
                Complete(SurveyResponse.Start(school.Id, year, on), set, visit);
        }
    }

    private void Complete(SurveyResponse response, Questionnaire set, DemoVisitDone visit)
    {
        var on = visit.Visit.On!.Value;
        var later = DemoCalendar.Weekday(on.AddDays(_chance.Between(4, 20)));
        var way = later >= _book.Calendar.Today ? 0 : _chance.Between(1, 20);
        var day = way <= 14 ? on : later;
        if (way > 17)
            Link(visit.School, response.YearStart, visit.Visitor, on).Use(_book.Log.At(day, step: 3));
        Fill(response, set, visit.School, way > 17 ? null : visit.Visitor.Id, day, set.Sections.Count);
        (way switch
        {
            <= 14 => response.CompleteInVisit(visit.Visit.Id, visit.Visitor.Id, day),
            <= 17 => response.CompleteAfterwards(visit.Visitor.Id, day),
            _ => response.CompleteBySchool(day),
        }).OrThrow();
        _book.Log.Add(way <= 17 ? "Survey completed" : ChangesBySchool.SurveyCompleted, day, way <= 17 ? visit.Visitor : null, response, visit.School.Id, step: 3);
    }

    /// <summary>Of the schools that were visited and have not answered every third was sent a link; the older ones have run out, and one was withdrawn.</summary>
    private void Invite(int year)
    {
        var answered = Responses.Where(response => response.YearStart == year).Select(response => response.SchoolId).ToHashSet();
        var silent = _book.Done.Where(done => AcademicYear.StartYearOf(done.Visit.On!.Value) == year && !answered.Contains(done.School.Id)).DistinctBy(done => done.School).ToList();
        for (var at = 0; at < silent.Count; at += 3)
        {
            var link = Link(silent[at].School, year, silent[at].Visitor, silent[at].Visit.On!.Value);
            if (at == 9)
                link.Revoke(link.MadeAt.AddHours(1)).OrThrow();
        }
    }

    private SurveyLink Link(School school, int year, Person by, DateOnly on)
    {
        var (link, _) = SurveyLink.Make(school.Id, year, by.Id, _book.Log.At(on, step: 2), known: $"demonstration-{Links.Count:D4}-{year}");
        Links.Add(link);
        _book.Log.Add("Survey link made", on, by, link, school.Id, step: 2);
        return link;
    }

    private void Fill(SurveyResponse response, Questionnaire set, School school, Guid? byId, DateOnly on, int sections)
    {
        var sheet = AnswerSheet.Start(set, response.Id, school.Id);
        foreach (var section in set.Sections.Take(sections))
            sheet.Fill(section, [.. section.For(Stages.Of(school.Phase)).Where(_ => !_chance.Is(0.06)).Select(question => Give(question, school))], byId, _book.Log.At(on)).OrThrow();
        Responses.Add(response);
        Sheets.Add(sheet);
    }

    private GivenAnswer Give(Question question, School school) => question.Kind switch
    {
        QuestionKind.Number => GivenAnswer.OfNumber(question.Id, Math.Round((decimal)((school.Register.Pupils ?? 200) * _chance.Around(0.12, 0.03)))),
        QuestionKind.Text => GivenAnswer.OfText(question.Id, _chance.Is(0.45) ? _chance.Pick(Wishes) : null),
        QuestionKind.SeveralChoices => GivenAnswer.OfOptions(question.Id, [.. question.Options.SkipLast(1).Where((_, place) => _chance.Is(0.55 - (0.07 * place))).DefaultIfEmpty(question.Options[^1]).Select(option => option.Id)]),
        QuestionKind.Scale => GivenAnswer.OfOptions(question.Id, question.Options[Math.Clamp((int)Math.Round(_chance.Around(2.6, 0.9)), 0, question.Options.Count - 1)].Id),
        _ => GivenAnswer.OfOptions(question.Id, _chance.Pick(question.Options).Id),
    };
}
