using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>First Access bookings of each year, from the request to the numbers for the return; one year has the class counts that were published.</summary>
internal sealed class DemoBookings
{
    /// <summary>Classes booked for one, two and three terms, as published in the local plan for 2024/25.</summary>
    private static readonly int[] Published = [163, 12, 143];

    private static readonly string[] Instruments = ["Ukulele", "Violin", "Trumpet", "Djembe", "Recorder", "Clarinet", "Samba percussion", "Keyboard"];

    private readonly DemoBook _book;
    private readonly DemoFirstAccess _firstAccess;
    private readonly DemoChance _chance = new(5318);
    private readonly Person _finance;

    public DemoBookings(DemoBook book, DemoFirstAccess firstAccess)
    {
        (_book, _firstAccess) = (book, firstAccess);
        _finance = book.Staff.People.First(person => person.Roles.Contains(Role.Finance));
        var start = new DateOnly(book.Calendar.First - 1, 9, 1);
        Partners =
        [
            DeliveryPartner.Add(new("Mill Lane Studios", start, null, book.Calendar.Today.AddDays(240), book.Calendar.Today.AddDays(100))).OrThrow(),
            DeliveryPartner.Add(new("Larkfield Audio", start, null, book.Calendar.Today.AddDays(-12), book.Calendar.Today.AddDays(150))).OrThrow(),
        ];
        // The published year, or the last whole one where the demonstration does not reach so far.
        var published = book.Calendar.Current > 2024 && book.Calendar.First <= 2024 ? 2024 : book.Calendar.Current - 1;
        foreach (var charges in firstAccess.Charges)
            Make(charges, charges.StartYear == published ? Published : charges.StartYear == book.Calendar.Current ? [118, 16, 132] : [60, 8, 52]);
        var payers = All.Select(booking => booking.SchoolId).Distinct().Concat(book.Schools.Trusts.Select(trust => trust.Id));
        Accounts = [.. payers.Index().Where(payer => payer.Index % 14 != 9).Select(payer => CustomerAccount.Open(payer.Item, $"C{40_210 + (payer.Index * 3)}").OrThrow())];
    }

    public IReadOnlyList<DeliveryPartner> Partners { get; }

    /// <summary>Under which numbers finance knows schools and trusts; some are not known yet.</summary>
    public IReadOnlyList<CustomerAccount> Accounts { get; }

    public List<Booking> All { get; } = [];

    private DateOnly Today => _book.Calendar.Today;

    private void Make(FirstAccessCharges charges, IReadOnlyList<int> classes)
    {
        var schools = new Queue<School>(_chance.Shuffled(_book.Schools.All.Where(school => school.Status == RegisterStatus.Open && charges.Subsidises(school.Phase) && Taught(school).Count > 0 && (school.BeganOn() ?? DateOnly.MinValue) < charges.RequestsFrom)));
        foreach (var (total, terms) in classes.Select((total, at) => (total, at + 1)))
        {
            for (var left = total; left > 0 && schools.Count > 0;)
            {
                var some = Math.Min(left, schools.Count < 20 ? left : _chance.Between(1, 3));
                One(charges, schools.Dequeue(), some, terms);
                left -= some;
            }
        }

        // Beside the published year: what was asked for late, by a secondary school, or for a second year group.
        if (classes != Published)
            Others(charges, schools);
    }

    private void One(FirstAccessCharges charges, School school, int classes, int terms)
    {
        var years = Taught(school);
        var details = new BookingDetails
        {
            YearGroup = _chance.Pick(years),
            Classes = classes,
            Terms = terms,
            FirstTerm = (TermName)_chance.Between(0, 3 - terms),
            Kind = DeliveryKind.WholeClass,
            Instruments = _chance.Pick(Instruments),
            HireSets = _chance.Is(0.6) ? 1 : 0,
            Days = (SchoolDays)(1 << _chance.Between(0, 4)),
            PpaCover = _chance.Is(0.5),
            PartnerId = _chance.Is(0.06) ? _chance.Pick(Partners).Id : null,
            BillsTrust = school.TrustId is not null && _chance.Is(0.4),
            RequestedOn = DemoCalendar.Weekday(charges.RequestsFrom.AddDays(_chance.Between(0, 84))),
        };
        Follow(charges, school, details, given: _chance.Is(0.04) && charges.StartYear == _book.Calendar.Current);
    }

    private void Others(FirstAccessCharges charges, Queue<School> schools)
    {
        var booked = All.Where(booking => booking.StartYear == charges.StartYear).ToList();
        foreach (var first in booked.Where((_, at) => at % 37 == 5))
        {
            var school = _book.Schools.All.Single(school => school.Id == first.SchoolId);
            if (Taught(school).Where(year => year != first.YearGroup).ToList() is { Count: > 0 } years)
                Follow(charges, school, first.Details with { YearGroup = _chance.Pick(years), Classes = 1, Terms = 1, RequestedOn = charges.RequestsUntil.AddDays(-3) });
        }

        for (var late = 0; late < 5 && schools.Count > 0; late++)
        {
            var school = schools.Dequeue();
            Follow(charges, school, new BookingDetails { YearGroup = _chance.Pick(Taught(school)), Classes = 1, Terms = 1, FirstTerm = TermName.Summer, Kind = DeliveryKind.WholeClass, Instruments = _chance.Pick(Instruments), RequestedOn = DemoCalendar.Weekday(charges.RequestsUntil.AddDays(_chance.Between(10, 200))), Notes = "Asked after the request window." });
        }

        if (schools.Count > 0)
        {
            var school = schools.Dequeue();
            Follow(charges, school, new BookingDetails { YearGroup = Taught(school)[^1], Classes = 1, Terms = 2, FirstTerm = TermName.Autumn, Kind = DeliveryKind.CoDelivered, ExceptionReason = "The school’s own music teacher leads the lessons together with the hub’s tutor.", Instruments = _chance.Pick(Instruments), RequestedOn = DemoCalendar.Weekday(charges.RequestsFrom.AddDays(20)) });
        }

        if (schools.Count > 0)
        {
            var school = schools.Dequeue();
            Follow(charges, school, new BookingDetails { YearGroup = Taught(school)[0], Classes = 4, Pupils = 28, Terms = 1, FirstTerm = TermName.Spring, Kind = DeliveryKind.SmallGroup, Instruments = "Brass, a different instrument for each group", RequestedOn = charges.RequestsFrom });
        }
    }

    /// <summary>Takes a request as far as it has come by today.</summary>
    private void Follow(FirstAccessCharges charges, School school, BookingDetails details, bool given = false)
    {
        if (details.RequestedOn >= Today)
            return;
        var number = All.Count(booking => booking.StartYear == charges.StartYear) + 1;
        var manager = _book.Staff.RegionOf(school)?.Manager ?? _book.Staff.Head;
        var booking = Booking.Request(school, charges, number, details, _book.Staff.Office.Id, details.RequestedOn).OrThrow();
        var others = All.Where(other => other.SchoolId == school.Id && other.StartYear == charges.StartYear).ToList();
        All.Add(booking);
        _book.Log.Add("First Access requested", details.RequestedOn, _book.Staff.Office, booking, school.Id);

        var decided = DemoCalendar.Weekday(details.RequestedOn.AddDays(_chance.Between(7, 30)));
        if (decided >= Today)
            return;
        if (_chance.Is(0.02) && charges.StartYear >= _book.Calendar.Current)
        {
            booking.Decline("No tutor of this instrument is free on the days that suit.", manager.Id, decided).OrThrow();
            _book.Log.Add("First Access request declined", decided, manager, booking, school.Id, reason: booking.DeclinedBecause);
            return;
        }

        booking.Approve(manager.Id, decided).OrThrow();
        _book.Log.Add("First Access request approved", decided, manager, booking, school.Id);
        var firstDay = _book.Calendar.Terms.FirstDay(booking.FirstTermKey);
        var confirmed = DemoCalendar.Weekday(decided.AddDays(_chance.Between(20, 45)));
        var partner = Partners.FirstOrDefault(partner => partner.Id == booking.PartnerId);
        var option = SubsidyOption.InForce(_firstAccess.Options, charges.StartYear);
        if (confirmed >= Today || option is null || partner?.RefusalOn(confirmed) is not null)
            return;
        booking.Confirm(new BookingGround(charges, option, school.Phase, others), partner, _finance.Id, confirmed).OrThrow();
        _book.Log.Add("First Access confirmed", confirmed, _finance, booking, school.Id);
        var began = DemoCalendar.Weekday(firstDay.AddDays(7) > confirmed ? firstDay.AddDays(7) : confirmed.AddDays(7));
        if (given && firstDay > confirmed.AddDays(10) && confirmed.AddDays(10) < Today)
        {
            booking.Withdraw("The class teacher is leaving; the school asks again next year.", _book.Calendar.Terms, confirmed.AddDays(10)).OrThrow();
            _book.Log.Add("First Access withdrawn", confirmed.AddDays(10), _finance, booking, school.Id, reason: booking.EndedBecause);
        }
        else if (began < Today)
        {
            Deliver(booking, school, manager, began);
        }
    }

    private void Deliver(Booking booking, School school, Person manager, DateOnly began)
    {
        booking.Begin(_book.Calendar.Terms, began).OrThrow();
        _book.Log.Add("First Access begun", began, manager, booking, school.Id);
        if (_chance.Is(0.1) && booking.AddTraded(new(TradedKind.Workshop, "Samba for Years 5 and 6", 2, 145, booking.LastTermKey.Name), _book.Calendar.Terms, began).Refusal is null)
            _book.Log.Add("Traded line added to First Access", began, manager, booking, school.Id, step: 1);
        var last = _book.Calendar.Terms.FirstDay(booking.LastTermKey);
        var over = DemoCalendar.Weekday((last > began ? last : began).AddDays(75));
        var isOver = over < Today;
        var cutOn = _book.Calendar.Terms.FirstDay(booking.LastTermKey).AddDays(40);
        if (booking.StartYear == _book.Calendar.Current && booking.Number % 23 == 7 && cutOn < over && isOver)
        {
            booking.Shorten(booking.Terms, "The tutor fell ill and nobody could take over.", _book.Calendar.Terms, cutOn, 6).OrThrow();
            _book.Log.Add("First Access shortened", cutOn, _finance, booking, school.Id, step: 2, reason: "The tutor fell ill and nobody could take over.");
        }

        if (isOver)
        {
            booking.Complete(_book.Calendar.Terms, over, allTaught: true).OrThrow();
            _book.Log.Add("First Access completed", over, manager, booking, school.Id);
        }

        if (_chance.Is(isOver ? 0.93 : 0.55))
            booking.RecordNumbers([.. Enumerable.Range(0, booking.Classes).Select(_ => Numbers(booking.Kind, isOver))]).OrThrow();
    }

    private ClassNumbers Numbers(DeliveryKind kind, bool isOver)
    {
        var pupils = kind == DeliveryKind.SmallGroup ? _chance.Between(6, 8) : _chance.Between(22, 31);
        int Part(double share) => (int)(pupils * share * _chance.Between(50, 150) / 100);
        return new(pupils, Part(0.22), Part(0.15), isOver ? Part(0.12) : null, isOver ? Part(0.05) : null, isOver ? Part(0.02) : null);
    }

    private static IReadOnlyList<int> Taught(School school) => [.. YearGroups.Of(school.Register).Where(year => year is >= 2 and <= 6)];
}
