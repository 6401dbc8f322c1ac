using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>A date in three fields, for a property of type <see cref="DateOnly"/>.</summary>
[HtmlTargetElement("govuk-date-input")]
public sealed class DateInputTagHelper : FieldTagHelper
{
    public string? Legend { get; set; }

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        var date = field.Model as DateOnly?;
        var day = field.Attempted($"{field.Name}.Day") ?? Words(date?.Day);
        var month = field.Attempted($"{field.Name}.Month") ?? Words(date?.Month);
        var year = field.Attempted($"{field.Name}.Year") ?? Words(date?.Year);
        var typed = TypedDate.Read(day, month, year);

        field.Register($"{field.Id}_{(typed.DayIsWrong ? "Day" : typed.MonthIsWrong ? "Month" : typed.YearIsWrong ? "Year" : "Day")}");
        return new DateInput
        {
            Id = field.Id,
            Items =
            [
                Part(field, "day", "Day", day, typed.DayIsWrong) with { Inputmode = "numeric" },
                Part(field, "month", "Month", month, typed.MonthIsWrong) with { Inputmode = "text", Classes = "govuk-input--width-3" },
                Part(field, "year", "Year", year, typed.YearIsWrong),
            ],
            Fieldset = FieldsetOf(Legend ?? Label),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(field),
            Classes = classes,
            Attributes = attributes,
        }.Render();
    }

    private DatePart Part(Field field, string name, string word, string? value, bool isWrong) => new()
    {
        Name = name,
        FullName = $"{field.Name}.{word}",
        Id = $"{field.Id}_{word}",
        Label = word,
        Value = value,
        Error = isWrong ? true : null,
        Attributes = Disabled ? new() { ["disabled"] = "" } : null,
    };

    private static string? Words(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
