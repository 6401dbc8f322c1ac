using System.Net;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class ListSchoolsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task List_TellsEachSchoolsPlace_LastVisit_AndWhenItIsDue()
    {
        await Visit(_hub.NorthSchool, new(2022, 11, 3));
        await Visit(_hub.NorthSchool, new(2025, 1, 20), _hub.FollowUp);
        await _hub.Save(HubAction.Open(_hub.NorthSchool.Id, ActionSource.Other, null, new("Ring back", null, _hub.Today, StrategicFunction.Schools), _hub.Today).OrThrow());

        var page = await _hub.As(Role.Visitor).Get("/schools");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Northgate Primary School Testford, URN 900001 Primary North 3 Nov 2022 Overdue since Autumn 2025 Never tried 1",
            "Southgate Primary School Testford, URN 900002 Primary South Never Due this term Never tried",
        }));
        Assert.That(page.Text, Does.Contain("Showing all 2 schools"));
    }

    [Test]
    public async Task Search_ForHundredsOfWords_Answers([Values("/schools", "/visits?state=all&", "/actions", "/trusts")] string list)
    {
        var words = string.Join('+', Enumerable.Range(0, 1_100).Select(number => $"n{number}"));

        var page = await _hub.As(Role.HeadOfParticipation).Get($"{list}{(list.Contains('?', StringComparison.Ordinal) ? "" : "?")}q={words}");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("northgate", "900001")]
    [TestCase("PRIMARY north", "900001")]
    [TestCase("900002", "900002")]
    [TestCase("qx9 9zz", "900002")]
    [TestCase("qx99zz", "900002")]
    [TestCase("testford", "900001 900002")]
    [TestCase("800009", "900001")]
    [TestCase("nowhere", "")]
    [TestCase("100%_", "")]
    public async Task Search_FindsByPartOfNameUrnTownOrPostcode(string q, string urns)
    {
        await _hub.Change<School>(_hub.NorthSchool.Id, school =>
        {
            school.Renumber(800009);
            school.Renumber(900001);
        });

        var page = await _hub.As(Role.Visitor).Get($"/schools?q={Uri.EscapeDataString(q)}");

        Assert.That(Urns(page), Is.EqualTo(urns));
        Assert.That(page.Document.QuerySelector("input[name=q]")!.GetAttribute("value"), Is.EqualTo(q));
    }

    [TestCase("region=none", "900010")]
    [TestCase("region={north}", "900001 900013")]
    [TestCase("district=Southbridge", "900002")]
    [TestCase("phase=Special", "900010")]
    [TestCase("trust=bright+futures", "900010")]
    [TestCase("status=Closed", "900011")]
    [TestCase("status=Proposed", "900012")]
    [TestCase("status=All&q=900", "900001 900002 900010 900011 900012 900013")]
    [TestCase("lead=true", "900013")]
    [TestCase("noHead=true", "900002 900010 900013")]
    [TestCase("noMusicLead=true", "900001 900002 900010")]
    [TestCase("visited=Never", "900002 900010 900013")]
    [TestCase("visited=ThisYear", "900001")]
    [TestCase("visited=Due", "900002 900010 900013")]
    [TestCase("absent=true", "900002")]
    [TestCase("phase=Nonsense", "900001 900002 900010 900013")]
    [TestCase("phase=Special&region={north}", "")]
    public async Task Filter_ShowsItsSchools(string query, string urns)
    {
        var trust = new Trust(4711, "Bright Futures Trust");
        await _hub.Save(trust);
        var lead = TestHub.ASchool(900013, "D", _hub.North.Id);
        lead.BecomeLeadSchool(new(2025, 9, 1)).OrThrow();
        var former = TestHub.ASchool(900011, "B", _hub.South.Id, status: RegisterStatus.Closed);
        await _hub.Save(
            TestHub.ASchool(900010, "A", phase: Phase.Special, trustId: trust.Id), former, TestHub.ASchool(900012, "C", _hub.South.Id, status: RegisterStatus.ProposedToOpen), lead);
        var musicLead = Contact.ForSchool(lead.Id, new("Mo Lead", null, null, null, [ContactRoleKind.MusicLead]), new(2025, 9, 1), ContactSource.Typed).OrThrow();
        var leaver = Contact.ForSchool(_hub.NorthSchool.Id, new("Lee Left", null, null, null, [ContactRoleKind.MusicLead]), new(2024, 9, 1), ContactSource.Typed).OrThrow();
        leaver.Leave(new(2025, 7, 31)).OrThrow();
        var head = Contact.ForSchool(_hub.NorthSchool.Id, new("Hari Head", null, null, null, [ContactRoleKind.Head]), new(2025, 9, 1), ContactSource.Typed).OrThrow();
        await _hub.Save(musicLead, leaver, head);
        await Visit(_hub.NorthSchool, new(2025, 10, 1));
        await _hub.Change<School>(_hub.SouthSchool.Id, school => school.MarkAbsent(new(2026, 1, 1)));

        var page = await _hub.As(Role.Visitor).Get("/schools?" + query.Replace("{north}", _hub.North.Id.ToString(), StringComparison.Ordinal));

        Assert.That(Urns(page), Is.EqualTo(urns));
    }

    [Test]
    public async Task Filters_StandInTheAddress_AndEachCanBeTakenAway()
    {
        var page = await _hub.As(Role.Visitor).Get($"/schools?q=gate&region={_hub.North.Id}&visited=Never&sort=-name");

        var chosen = page.Document.QuerySelectorAll(".moj-filter-tags a");
        Assert.That(chosen.Select(link => link.TextContent), Is.EqualTo(new[] { "Remove this filter: “gate”", "Remove this filter: North", "Remove this filter: Never visited" }));
        Assert.That(chosen[1].GetAttribute("href"), Is.EqualTo("/schools?q=gate&visited=Never&sort=-name"));
        Assert.That(page.Document.QuerySelector("th[aria-sort=descending]")!.TextContent.Trim(), Is.EqualTo("School"));
    }

    [Test]
    public async Task NothingFound_SaysWhatToDo()
    {
        var page = await _hub.As(Role.Visitor).Get("/schools?q=zzz");
        Assert.That(page.Text, Does.Contain("No school matches"));
        Assert.That(page.Document.QuerySelector(".hub-empty a")!.GetAttribute("href"), Is.EqualTo("/schools"));
    }

    [Test]
    public async Task Pages_OfFifty_KeepTheFilters_AndThoseBeyondTheEndShowTheLast()
    {
        await _hub.Save([.. Enumerable.Range(0, 60).Select(i => TestHub.ASchool(910_000 + i, $"Test {i:D2} School", _hub.North.Id))]);
        var client = _hub.As(Role.Visitor);

        var first = await client.Get("/schools?q=school");
        var next = await client.Get(first.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        var beyond = await client.Get("/schools?q=school&page=99");

        Assert.That(first.Text, Does.Contain("Showing 1 to 50 of 62 schools"));
        Assert.That(next.Address, Is.EqualTo("/schools?q=school&page=2"));
        Assert.That((first.Rows.Count, next.Rows.Count), Is.EqualTo((50, 12)));
        Assert.That(beyond.Rows, Is.EqualTo(next.Rows));
    }

    [TestCase("/schools")]
    [TestCase("/schools?sort=visit&visited=Due&noMusicLead=true&lead=false")]
    public async Task Commands_AreAsManyForFiftySchoolsAsForTwo(string address)
    {
        var client = _hub.As(Role.Visitor);
        await client.Get(address);
        var few = await _hub.Host.Sql.During(() => client.Get(address));
        await _hub.Save([.. Enumerable.Range(0, 48).Select(i => TestHub.ASchool(910_000 + i, $"Test {i:D2} School", _hub.North.Id))]);

        var many = await _hub.Host.Sql.During(() => client.Get(address));

        Assert.That((await client.Get(address)).Rows.Count, Is.EqualTo(50));
        Assert.That((few, many), Is.EqualTo((2, 2)), string.Join("\n\n", _hub.Host.Sql.Commands));
    }

    [Test]
    public async Task BoardMember_IsNotToldOfSchools()
    {
        var page = await _hub.As(Role.BoardMember).Get("/schools");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Urns(HubPage page) =>
        string.Join(' ', page.Rows.Select(row => row[(row.IndexOf("URN ", StringComparison.Ordinal) + 4)..][..6]).Order());

    private Task Visit(School school, DateOnly on, VisitKind? kind = null) => _hub.Save(MusicHub.Domain.Visits.Visit.RecordUnplanned(
        school.Id, (kind ?? _hub.MusicVisit).Id, _hub.Person(Role.Visitor).Id, new VisitRecord(on, "The head", null, null, null, []), _hub.Today).OrThrow());
}
