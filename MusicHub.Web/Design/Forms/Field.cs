using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MusicHub.Web.Design.Forms;

/// <summary>A control's name, id, value and error. What was typed wins over the model, so that a mistake can be seen and mended.</summary>
internal sealed class Field
{
    private readonly ModelStateDictionary _modelState;
    private readonly object? _model;
    private readonly ViewContext _view;

    private Field(ViewContext view, string name, string? id, object? model)
    {
        _view = view;
        _modelState = view.ViewData.ModelState;
        _model = model;
        Name = name;
        Id = id ?? TagBuilder.CreateSanitizedId(name, "_");
    }

    public string Name { get; }

    public string Id { get; }

    public string? Error => FieldErrors.First(_modelState, Name);

    public object? Model => _model;

    public string? Value => Attempted(Name) ?? Words(_model);

    public IReadOnlyList<string?> Values
    {
        get
        {
            if (_modelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
                return entry.RawValue as string?[] ?? [entry.AttemptedValue];
            return _model switch
            {
                null => [],
                string one => [one],
                IEnumerable many => [.. many.Cast<object?>().Select(Words)],
                _ => [Words(_model)],
            };
        }
    }

    public static Field Of(ViewContext view, ModelExpression? expression, string? name, string? id, object? value)
    {
        if (expression is null && name is null)
            throw new InvalidOperationException("A control needs asp-for, or a name.");

        return new(view, name ?? view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression!.Name), id, value ?? expression?.Model);
    }

    public string? Attempted(string name) => _modelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    /// <summary>Tells the error summary where this field is.</summary>
    public void Register(string? id = null) => PageFields.Of(_view.HttpContext).Add(Name, id ?? Id);

    private static string? Words(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal amount => amount.ToString("0.##########", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
