using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Design.Forms;

/// <summary>
/// Binds a date from <c>Name.Day</c>, <c>Name.Month</c> and <c>Name.Year</c>, or from one value: an ISO date in an address,
/// or a date as people write it in one field, such as "16 Feb 2026" or "16/2/2026".
/// </summary>
internal sealed class DateModelBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var name = context.ModelName;
        var day = Part(context, "Day");
        var month = Part(context, "Month");
        var year = Part(context, "Year");
        if ((day ?? month ?? year) is null)
            return BindWhole(context);

        var typed = TypedDate.Read(day, month, year);
        if (typed.Problem is not null)
        {
            context.ModelState.TryAddModelError(name, $"{FieldName.Of(context.ModelMetadata)} {typed.Problem}");
            context.Result = ModelBindingResult.Failed();
        }
        else if (typed.Date is { } date)
        {
            context.Result = ModelBindingResult.Success(date);
        }
        else
        {
            Nothing(context);
        }

        return Task.CompletedTask;
    }

    private static string? Part(ModelBindingContext context, string part)
    {
        var name = $"{context.ModelName}.{part}";
        var typed = context.ValueProvider.GetValue(name);
        if (typed == ValueProviderResult.None)
            return null;

        context.ModelState.SetModelValue(name, typed);
        context.ModelState.MarkFieldSkipped(name);
        return typed.FirstValue ?? "";
    }

    private static Task BindWhole(ModelBindingContext context)
    {
        var whole = context.ValueProvider.GetValue(context.ModelName);
        if (whole == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, whole);
        if (string.IsNullOrWhiteSpace(whole.FirstValue))
            Nothing(context);
        else if (DateOnly.TryParseExact(whole.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Take(context, date);
        else if (TypedDate.Read(whole.FirstValue) is { } typed)
            Take(context, typed);
        else
            context.ModelState.TryAddModelError(context.ModelName, $"{FieldName.Of(context.ModelMetadata)} must be a real date");
        return Task.CompletedTask;
    }

    private static void Take(ModelBindingContext context, DateOnly date)
    {
        if (TypedDate.IsInRange(date))
            context.Result = ModelBindingResult.Success(date);
        else
            context.ModelState.TryAddModelError(context.ModelName, $"{FieldName.Of(context.ModelMetadata)} {TypedDate.OutOfRange}");
    }

    private static void Nothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            context.ModelState.TryAddModelError(context.ModelName, $"Enter {FieldName.InSentence(context.ModelMetadata)}");
    }
}
