using System.Globalization;
using ClosedXML.Excel;

namespace MusicHub.Tests.Support;

/// <summary>A school as a tracker knows it.</summary>
public sealed record TrackedSchool(int Urn, string Name, string? Town);

/// <summary>
/// An old tracker as people keep them: a sheet for each year with a title above merged headings, dates in many forms, schools
/// by nickname, colleagues by initials, rows hidden, struck through, doubled, empty, and a total at the bottom. The same every time.
/// </summary>
public sealed class MessyTracker(IReadOnlyList<TrackedSchool> schools, IReadOnlyList<string> staff, int rows)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly Random _random = new(20260203);


    public byte[] Save()
    {
        using var workbook = new XLWorkbook();
        ReadMe(workbook.AddWorksheet("READ ME"));
        var years = new[] { 2022, 2023, 2024, 2025 };
        foreach (var year in years)
            Year(workbook.AddWorksheet($"{year}-{(year + 1) % 100}"), year, rows / years.Length);
        Lists(workbook.AddWorksheet("Lists"));
        workbook.AddWorksheet("old do not use").Hide();
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    private static void ReadMe(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetValue("School Engagement Tracker – how to use");
        sheet.Cell(3, 1).SetValue("Please fill in a row after EVERY visit. RAG: red = needs support now.");
        sheet.Cell(4, 1).SetValue("Any questions to the office.");
    }

    private void Lists(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetValue("Staff");
        for (var i = 0; i < staff.Count; i++)
            sheet.Cell(i + 2, 1).SetValue(Initials(staff[i]));
    }

    private void Year(IXLWorksheet sheet, int year, int count)
    {
        sheet.Cell(1, 1).SetValue($"School Engagement Tracker {year}/{(year + 1) % 100}");
        sheet.Range(1, 1, 1, 10).Merge();
        sheet.Cell(2, 1).SetValue("Updated weekly – filter by RM");
        sheet.Cell(4, 1).SetValue("School");
        sheet.Range(4, 1, 4, 2).Merge();
        sheet.Cell(4, 3).SetValue("Visit");
        sheet.Range(4, 3, 4, 5).Merge();
        sheet.Cell(4, 6).SetValue("What was said");
        sheet.Range(4, 6, 4, 9).Merge();
        string[] headings = ["School name", "URN", "Date of visit\n(dd/mm/yy)", "Status", "Visited by", "Met with ", "RAG", "Comments", "Next steps", "Follow up by"];
        for (var i = 0; i < headings.Length; i++)
            sheet.Cell(5, i + 1).SetValue(headings[i]);
        var row = 6;
        for (var i = 0; i < count; i++)
        {
            row = Row(sheet, row, year, i);
            if (i % 40 == 39)
                row += 1 + (i % 3);
        }

        sheet.Cell(row + 1, 1).SetValue("TOTAL");
        sheet.Cell(row + 1, 3).FormulaA1 = $"COUNTA(C6:C{row})";
        sheet.Cell(row + 1, 7).SetValue("45 red");
    }

    private int Row(IXLWorksheet sheet, int row, int year, int i)
    {
        // Each school has its turn, and no two visits on one day, so that only the doubled rows are doubled.
        var school = schools[i * 7 % schools.Count];
        var day = new DateOnly(year, 9, 2).AddDays((i / schools.Count * 7 % 300) + (i % 5));
        Cell(sheet, row, 1, i % 25 == 24 ? "New free school (tbc)" : Nickname(school, i));
        if (i % 3 == 0)
            Cell(sheet, row, 2, school.Urn.ToString(CultureInfo.InvariantCulture) + (i % 9 == 0 ? "\u00A0" : ""));
        Date(sheet.Cell(row, 3), day, i);
        Cell(sheet, row, 4, i % 10 == 3 ? "Completed" : i % 40 == 21 ? "CANCELLED" : i % 90 == 45 ? "school closed (snow)" : null);
        Cell(sheet, row, 5, i % 17 == 0 ? "TBC" : i % 29 == 0 ? "Pat Gone" : i % 4 == 0 ? Initials(staff[i % staff.Count]) : staff[i % staff.Count] + (i % 5 == 0 ? " " : ""));
        Cell(sheet, row, 6, i % 6 == 0 ? null : i % 2 == 0 ? "Head + music lead" : "Mrs Lead");
        Cell(sheet, row, 7, new[] { "Red", "amber ", "G", null, "Green" }[i % 5]);
        Cell(sheet, row, 8, i % 7 == 0 ? "Singing assembly weekly.\r\nRecorders in Y4\nwants ukes" : i % 11 == 0 ? "=not a formula" : "Visit " + i);
        if (i % 13 == 0)
            sheet.Cell(row, 9).FormulaA1 = "\"Ring \"&F" + row.ToString(CultureInfo.InvariantCulture);
        else
            Cell(sheet, row, 9, i % 4 == 0 ? "Send WCET info" : null);
        Cell(sheet, row, 10, i % 50 == 1 ? day.AddDays(90).ToString("d/M/yy", British) : null);
        if (i % 31 == 30)
            sheet.Row(row).Hide();
        if (i % 47 == 46)
            sheet.Range(row, 1, row, 10).Style.Font.SetStrikethrough();
        if (i % 61 != 60)
            return row + 1;
        sheet.Range(row, 1, row, 10).CopyTo(sheet.Cell(row + 1, 1)); // the same row twice, as when two people keep one file
        return row + 2;
    }

    private static void Cell(IXLWorksheet sheet, int row, int column, string? text)
    {
        if (text is not null)
            sheet.Cell(row, column).SetValue(text);
    }

    private static void Date(IXLCell cell, DateOnly day, int i)
    {
        switch (i % 12)
        {
            case 0 or 1 or 2:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                break;
            case 3:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()); // a date that lost its look
                break;
            case 4:
                cell.SetValue(day.ToString("d/M/yy", British));
                break;
            case 5:
                cell.SetValue(day.ToString("ddd d MMM yyyy", British));
                break;
            case 6:
                cell.SetValue($"{day.Day}{(day.Day is 1 or 21 or 31 ? "st" : day.Day is 2 or 22 ? "nd" : day.Day is 3 or 23 ? "rd" : "th")} {day.ToString("MMMM yyyy", British)} ");
                break;
            case 7:
                cell.SetValue(day.ToString("dd.MM.yyyy", British));
                break;
            case 8:
                cell.SetValue(day.ToString("dd-MMM-yy", British) + " 2pm");
                break;
            case 9:
                cell.SetValue(i % 36 == 9 ? "Summer 2" : day.ToString("d MMM yy", British));
                break;
            case 10:
                cell.SetValue(i % 24 == 10 ? "TBC" : day.ToString("yyyy-MM-dd", British));
                break;
            default:
                cell.SetValue(i % 60 == 11 ? day.ToString("d/M", British) : "\u00A0" + day.ToString("d/M/yyyy", British));
                break;
        }
    }

    private string Nickname(TrackedSchool school, int i) => (i % 6) switch
    {
        0 => school.Name,
        1 => school.Name.Replace("Church of England", "CE", StringComparison.Ordinal).Replace(" School", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal),
        2 => school.Name + "  ",
        3 => school.Name.Replace(" Primary School", " JMI", StringComparison.Ordinal).Replace("Saint ", "St ", StringComparison.Ordinal),
        4 => $"{school.Name.Replace(" School", "", StringComparison.Ordinal)} ({school.Town})",
        _ => _random.Next(2) == 0 ? school.Name.ToUpperInvariant() : school.Name.Replace(" and ", " & ", StringComparison.Ordinal),
    };

    private static string Initials(string name) => string.Concat(name.Split(' ').Select(part => part[..1]));
}
