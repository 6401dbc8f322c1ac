using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;

namespace MusicHub.Data.Demo;

/// <summary>First Access of each year: charges and options as they were published for Hertfordshire, put to the December board of the year before.</summary>
internal sealed class DemoFirstAccess
{
    private static readonly OptionDetails Funded = new("One term funded", new SubsidyRates(100, 0, 0), "One term of every class is fully funded.");
    private static readonly OptionDetails A = new("Option A", new SubsidyRates(20, 30, 50));
    private static readonly OptionDetails B = new("Option B", new SubsidyRates(30, 20, 50), "The longer a class is taught, the more of it is paid.");
    private static readonly OptionDetails C = new("Option C", new SubsidyRates(25, 25, 50), "Both first terms alike, to be simpler to explain.");

    private readonly DemoBook _book;
    private readonly Person _finance;
    private readonly Person _approver;

    public DemoFirstAccess(DemoBook book)
    {
        _book = book;
        _finance = book.Staff.People.First(person => person.Roles.Contains(Role.Finance));
        _approver = book.Staff.People.First(person => person.Roles.Contains(Role.Approver));
        foreach (var year in Enumerable.Range(Calendar.First, Calendar.Current - Calendar.First + 1))
            Decided(year);
        ForNextYear(Calendar.Current + 1);
    }

    public List<FirstAccessCharges> Charges { get; } = [];

    public List<SubsidyOption> Options { get; } = [];

    private DemoCalendar Calendar => _book.Calendar;

    /// <summary>Until 2024/25 £52 for an hour and one term funded; from 2025/26 on £54 for 45 minutes and Option B.</summary>
    private static bool IsPublished2025(int year) => year >= 2025;

    private static DateOnly BoardBefore(int year) => new DateOnly(year - 1, 12, 4).AddDays((11 - (int)new DateOnly(year - 1, 12, 4).DayOfWeek) % 7);

    private void Decided(int year)
    {
        Set(year);
        var adopted = BoardBefore(year).AddDays(13);
        if (IsPublished2025(year))
        {
            Before(year, A, endorsed: false, "The third term should cost schools no more than the second.");
            Adopt(Before(year, B, endorsed: true, "The board favours schools that take a whole year."), adopted);
        }
        else
        {
            Adopt(Before(year, Funded, endorsed: true, null), adopted);
        }
    }

    // Drafted in the autumn; after the December board one of them waits to be adopted.
    private void ForNextYear(int year)
    {
        var (board, today) = (BoardBefore(year), Calendar.Today);
        if (today > board.AddDays(5))
            Set(year);
        if (today > board)
        {
            Before(year, B, endorsed: true, null);
            Before(year, C, endorsed: false, "Too little for the many schools that take one term.");
        }
        else if (today > new DateOnly(year - 1, 10, 14))
        {
            Draft(year, B);
            Draft(year, C).PutToBoard(board).OrThrow();
        }
    }

    private void Set(int year)
    {
        var (rate, minutes) = IsPublished2025(year) ? (54m, 45) : (52m, 60);
        var charges = FirstAccessCharges.Set(year, new ChargesDetails
        {
            Rate = rate,
            Minutes = minutes,
            Sessions = 11,
            Hire = IsPublished2025(year) ? 54 : 52,
            RequestsFrom = new(year, 1, 6),
            RequestsUntil = new(year, 4, 4),
            EligiblePhases = ChargesDetails.PrimaryPhase,
            Grant = IsPublished2025(year) ? 135_000 : 195_000,
            VatCode = "EX",
            CostCentre = "MS4100",
            Fund = "ACE-REV",
        }).OrThrow();
        Charges.Add(charges);
        _book.Log.Add("First Access charges set", BoardBefore(year).AddDays(5), _finance, charges, null);
    }

    private SubsidyOption Before(int year, OptionDetails details, bool endorsed, string? note)
    {
        var board = BoardBefore(year);
        var option = Draft(year, details);
        option.PutToBoard(board).OrThrow();
        option.Decide(endorsed, board, note, Calendar.Today).OrThrow();
        _book.Log.Add("Subsidy option put to the board", board.AddDays(-14), _finance, option, null);
        _book.Log.Add(endorsed ? "Subsidy option endorsed by the board" : "Subsidy option not endorsed by the board", board.AddDays(1), _finance, option, null);
        return option;
    }

    private SubsidyOption Draft(int year, OptionDetails details)
    {
        var on = new DateOnly(year - 1, 10, 13);
        var option = SubsidyOption.Draft(year, details, _finance.Id, _book.Log.At(on)).OrThrow();
        Options.Add(option);
        _book.Log.Add("Subsidy option drafted", on, _finance, option, null);
        return option;
    }

    private void Adopt(SubsidyOption option, DateOnly on)
    {
        option.Adopt(null, _approver.Id, _book.Log.At(on)).OrThrow();
        _book.Log.Add("Subsidy option adopted", on, _approver, option, null);
    }
}
