using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Design.Forms;

/// <summary>Binds numbers as people type them: "£1,250.50", "1 200", "45".</summary>
internal sealed class NumberModelBinder(bool whole) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = context.ValueProvider.GetValue(context.ModelName);
        if (typed == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, typed);
        var text = typed.FirstValue?.Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
                context.Result = ModelBindingResult.Success(null);
            else
                context.ModelState.TryAddModelError(context.ModelName, $"Enter {FieldName.InSentence(context.ModelMetadata)}");
        }
        else if (whole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            context.Result = ModelBindingResult.Success(number);
        }
        else if (!whole && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            context.Result = ModelBindingResult.Success(amount);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, $"{FieldName.Of(context.ModelMetadata)} must be a {(whole ? "whole number" : "number")}");
        }

        return Task.CompletedTask;
    }
}
