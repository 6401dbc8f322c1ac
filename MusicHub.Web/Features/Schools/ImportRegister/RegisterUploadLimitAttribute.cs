using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MusicHub.Data.Register;

namespace MusicHub.Web.Features.Schools.ImportRegister;

/// <summary>
/// Lets a request be as large as two register files, which is more than other forms may be; what is larger than the limit
/// but still arrives is answered on the page, in words. Must come before anything reads the form.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RegisterUploadLimitAttribute : Attribute, IFilterFactory, IOrderedFilter
{
    // Before the antiforgery filter, which reads the form.
    public int Order => -10_000;

    public bool IsReusable => true;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => new Filter(serviceProvider.GetRequiredService<RegisterLimits>());

    private sealed class Filter(RegisterLimits limits) : IAuthorizationFilter, IOrderedFilter
    {
        public int Order => -10_000;

        public void OnAuthorization(AuthorizationFilterContext context)
        {
            var most = (limits.MaxBytes * 3) + 1_000_000;
            if (context.HttpContext.Request.ContentLength > most)
            {
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
                return;
            }

            var features = context.HttpContext.Features;
            if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
                body.MaxRequestBodySize = most;
            if (features.Get<IFormFeature>()?.Form is null)
                features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = most }));
        }
    }
}
