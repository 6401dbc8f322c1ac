using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Design.Forms;

/// <summary>Chooses the binders above for dates and numbers.</summary>
internal sealed class TypedAnswers : IModelBinderProvider
{
    private static readonly DateModelBinder Date = new();
    private static readonly NumberModelBinder Whole = new(whole: true);
    private static readonly NumberModelBinder Amount = new(whole: false);

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? Date
            : type == typeof(int) ? Whole
            : type == typeof(decimal) ? Amount
            : null;
    }
}
