using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design;

public static class DesignSetup
{
    /// <summary>What the tag helpers of forms rely on: how dates and numbers are read, and in which words mistakes are told.</summary>
    public static IMvcBuilder AddDesign(this IMvcBuilder mvc)
    {
        mvc.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return mvc.AddMvcOptions(SetUp);
    }

    private static void SetUp(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TypedAnswers());
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((value, name) => $"{name} cannot be “{value}”");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” is not a value that can be used here");
        words.SetUnknownValueIsInvalidAccessor(name => $"{name} could not be read");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "An answer could not be read");
        words.SetValueIsInvalidAccessor(value => $"“{value}” is not a value that can be used here");
        words.SetValueMustBeANumberAccessor(name => $"{name} must be a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "This must be a number");
        words.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
        words.SetMissingBindRequiredValueAccessor(name => $"Enter {name}");
        words.SetMissingKeyOrValueAccessor(() => "Enter an answer");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "The form arrived empty");
    }
}
