using MusicHub.Data.Hub;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Data.Demo;

/// <summary>Everything that is in the demonstration hub on a day, before it is saved.</summary>
internal sealed class DemoScenario
{
    private const int Seed = 2026;

    /// <param name="today">The same day gives the same hub, down to its identities.</param>
    public DemoScenario(DateOnly today)
    {
        using var ids = Ids.FromSeed(Seed);
        Staff = new DemoStaff();
        Calendar = new DemoCalendar(today);
        Hub = HubSettings.SetUp(DemoHub.Name, [DemoCounty.LaCode]).OrThrow();
        Hub.Change(DemoHub.Name, [DemoCounty.LaCode], CycleRuleKind.Rolling, null).OrThrow();
        Calendar.AddBoardMeetings(Hub);
        Kinds = new DemoKinds();
        Questions = [.. HubSetUp.NewQuestions(new DateOnly(Calendar.First, 9, 1)).Where(set => set.Use == QuestionnaireUse.VisitQuestions)];
        Schools = new DemoSchools(Staff, Calendar);
        Log = new DemoLog(Calendar);
        Contacts = new DemoContacts(Schools, Staff, Calendar, Log);
        Targets = DemoTargets.Make(Calendar, Staff, Schools);
        Import = new DemoImport(Schools, Staff, Calendar);
        foreach (var school in Schools.All)
        {
            foreach (var spell in school.LeadSchoolSpells)
                Log.Add("Lead School named", DemoCalendar.Weekday(spell.StartsOn), Staff.Head, school, school.Id);
        }

        Book = new DemoBook(Staff, Schools, Contacts, Calendar, Kinds, Log);
        var diary = new DemoDiary();
        new DemoPastVisits(Book, diary).Make(Targets);
        new DemoPlans(Book, diary).Make();
        Together = new DemoTrustVisits(Book, diary);
        Together.Make();
        Actions = new DemoActions(Book);
        Feedback = new DemoFeedback(Book);
        Surveys = new DemoSurveys(Book);
        Records = new DemoRecords(Book, Questions.Single());
        Times = new DemoVisitorTimes(Staff, Calendar, Schools, Log);
        Audits = new DemoAudits(Book);
        Summaries = new DemoSummaries(Book, Records);
        Reviews = new DemoReviews(Book, Audits, Summaries);
        FirstAccess = new DemoFirstAccess(Book);
        Bookings = new DemoBookings(Book, FirstAccess);
        WhatIfs = new DemoWhatIfs(Book, FirstAccess, Bookings);
        Digital = new DemoDigital(Book);
        Made = new Change(DemoHub.MadeChange, UkTime.At(today, TimeOnly.MinValue), null, Hub);
    }

    /// <summary>What saves it.</summary>
    public Change Made { get; }

    public DemoStaff Staff { get; }

    public DemoCalendar Calendar { get; }

    public HubSettings Hub { get; }

    public DemoKinds Kinds { get; }

    public IReadOnlyList<Questionnaire> Questions { get; }

    public DemoSchools Schools { get; }

    public DemoContacts Contacts { get; }

    public IReadOnlyList<YearTargets> Targets { get; }

    public DemoLog Log { get; }

    public DemoImport Import { get; }

    public DemoBook Book { get; }

    public DemoActions Actions { get; }

    public DemoFeedback Feedback { get; }

    public DemoSurveys Surveys { get; }

    public DemoTrustVisits Together { get; }

    public DemoRecords Records { get; }

    public DemoVisitorTimes Times { get; }

    public DemoAudits Audits { get; }

    public DemoSummaries Summaries { get; }

    public DemoReviews Reviews { get; }

    public DemoFirstAccess FirstAccess { get; }

    public DemoBookings Bookings { get; }

    public DemoWhatIfs WhatIfs { get; }

    public DemoDigital Digital { get; }

    public IEnumerable<object> Everything =>
    [
        Hub, .. Calendar.Years, .. Targets, .. Staff.People, .. Staff.Regions.Select(region => region.Region), .. Schools.Trusts, .. Schools.All,
        .. Contacts.All, .. Kinds.All, .. Kinds.Needs, .. Kinds.Reasons, .. Questions, .. Surveys.Sets, .. Together.All, .. Book.Visits, .. Book.Attempts, .. Records.Sheets, .. Records.Facts, .. Records.SchoolNotes, .. Surveys.Responses, .. Surveys.Sheets, .. Surveys.Links, .. Actions.All, .. Feedback.All, .. Times.All, .. Times.Closed, .. Audits.Toolkits, .. Audits.All, .. Audits.Sheets, .. Audits.Links, .. Audits.Targets, .. Summaries.All, .. Reviews.Steps, .. Reviews.All, .. FirstAccess.Charges, .. FirstAccess.Options, .. Bookings.Partners, .. Bookings.All, .. Bookings.Accounts, .. WhatIfs.All, .. Digital.Options, .. Digital.All, .. Digital.Scenarios, .. Log.Changes,
        Import.Import, .. Import.Lines, Import.Change,
    ];
}
