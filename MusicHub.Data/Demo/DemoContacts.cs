using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>Heads of most schools, music leads of six in ten, others of some; people who have left; a few at trusts.</summary>
internal sealed class DemoContacts
{
    private readonly DemoChance _chance = new(2303);
    private readonly DemoStaff _staff;
    private readonly DemoCalendar _calendar;
    private readonly DemoLog _log;
    private readonly Dictionary<Guid, List<Contact>> _bySchool = [];

    public DemoContacts(DemoSchools schools, DemoStaff staff, DemoCalendar calendar, DemoLog log)
    {
        (_staff, _calendar, _log) = (staff, calendar, log);
        foreach (var school in schools.All.Where(school => school.Status != RegisterStatus.ProposedToOpen))
            AddTo(school, schools.DomainOf(school));
        foreach (var trust in _chance.Shuffled(schools.Trusts).Take(16))
            AddTo(trust);
    }

    public List<Contact> All { get; } = [];

    /// <summary>Those who were at the school on that day.</summary>
    public IReadOnlyList<Contact> At(School school, DateOnly day) =>
        [.. _bySchool.GetValueOrDefault(school.Id, []).Where(contact => contact.Since <= day && (contact.LeftOn is null || contact.LeftOn >= day))];

    private void AddTo(School school, string domain)
    {
        var small = school.Register.Pupils is < 120;
        if (_chance.Is(0.93))
        {
            ContactRoleKind[] roles = small && _chance.Is(0.25) ? [ContactRoleKind.Head, ContactRoleKind.MusicLead] : [ContactRoleKind.Head];
            Add(school, domain, _chance.Pick(["Headteacher", "Headteacher", "Headteacher", "Principal", "Executive headteacher", "Acting headteacher"]), ContactSource.Register, Since(), "head", roles);
        }

        if (_chance.Is(0.22))
            Left(Add(school, domain, _chance.Pick(["Music coordinator", "Music teacher", "Deputy headteacher", "Head of music"]), ContactSource.Imported, SinceLongAgo(), null, ContactRoleKind.MusicLead));
        if (_chance.Is(0.6))
        {
            var secondary = school.Phase is Phase.Secondary or Phase.AllThrough or Phase.MiddleDeemedSecondary;
            Add(school, domain, secondary ? _chance.Pick(["Head of music", "Director of music", "Curriculum leader, performing arts"]) : _chance.Pick(["Music lead", "Year 4 teacher and music lead", "Music coordinator", "Music specialist teacher", "Year 2 teacher", "Higher level teaching assistant"]),
                _chance.Pick([ContactSource.Typed, ContactSource.Pasted, ContactSource.Imported, ContactSource.Imported]), Since(), null, ContactRoleKind.MusicLead);
        }

        if (_chance.Is(0.14))
            Add(school, domain, _chance.Pick(["Deputy headteacher", "Assistant headteacher", "Vice principal"]), ContactSource.Typed, Since(), null, ContactRoleKind.LeadershipTeamLead);
        if (_chance.Is(0.1))
            Add(school, domain, "School business manager", ContactSource.Typed, Since(), "finance", ContactRoleKind.Bursar);
        if (_chance.Is(0.16))
            Add(school, domain, _chance.Pick(["Office manager", "School secretary"]), ContactSource.Pasted, Since(), "office", ContactRoleKind.Office);
    }

    private void AddTo(Trust trust)
    {
        var name = DemoNames.Person(_chance);
        var details = new ContactDetails(
            name,
            _chance.Pick(["Chief executive", "Director of education", "Trust lead for music and the arts", "Arts coordinator"]),
            $"{DemoNames.Slug(name).Replace('-', '.')}@{DemoNames.Slug(trust.Name)}.example",
            _chance.Is(0.5) ? Telephone() : null,
            [ContactRoleKind.Other]);
        All.Add(Contact.ForTrust(trust.Id, details, Since(), ContactSource.Typed).OrThrow());
    }

    private Contact Add(School school, string domain, string post, ContactSource source, DateOnly since, string? box, params ContactRoleKind[] roles)
    {
        var name = DemoNames.Person(_chance);
        var email = box is not null && _chance.Is(0.7) ? box : $"{DemoNames.Slug(name.Split(' ')[0])[..1]}.{DemoNames.Slug(name.Split(' ')[1])}";
        var opened = school.BeganOn() is { } opening && opening > since ? opening : since;
        if (!school.IsOpen && school.Register.ClosedOn < opened)
            opened = school.Register.ClosedOn.Value.AddDays(-300);
        var contact = Contact.ForSchool(
            school.Id,
            new ContactDetails(name, post, _chance.Is(0.86) ? $"{email}@{domain}" : null, _chance.Is(0.3) ? Telephone() : null, roles),
            opened,
            source).OrThrow();
        if (!school.IsOpen)
            contact.Leave(school.Register.ClosedOn!.Value).OrThrow();
        All.Add(contact);
        if (source is ContactSource.Typed or ContactSource.Pasted)
            _log.Add("Contact added", DemoCalendar.Weekday(opened.AddDays(_chance.Between(0, 20))), _chance.Is(0.6) ? _staff.Office : _staff.RegionOf(school)?.Manager ?? _staff.Office, contact, school.Id);
        if (!_bySchool.TryGetValue(school.Id, out var contacts))
            _bySchool.Add(school.Id, contacts = []);
        contacts.Add(contact);
        return contact;
    }

    private void Left(Contact contact)
    {
        var on = _calendar.Today.AddDays(-_chance.Between(40, 700));
        if (contact.IsCurrent)
        {
            contact.Leave(on < contact.Since ? contact.Since : on).OrThrow();
            _log.Add("Contact left", DemoCalendar.Weekday(contact.LeftOn!.Value.AddDays(4)), _staff.Office, contact, contact.SchoolId);
        }
    }

    private DateOnly Since() => _calendar.Today.AddDays(-_chance.Between(20, 2_200));

    private DateOnly SinceLongAgo() => _calendar.Today.AddDays(-_chance.Between(1_500, 2_600));

    private string Telephone() => string.Create(CultureInfo.InvariantCulture, $"01632 {960_000 + _chance.Between(0, 999)}");
}
