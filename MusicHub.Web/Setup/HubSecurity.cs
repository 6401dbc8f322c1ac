using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Setup;

/// <summary>Sign-in, permission and the headers that keep a browser from being led astray.</summary>
public static class HubSecurity
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void AddHubSecurity(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<Viewers>();
        builder.Services.AddScoped<CurrentViewer>();
        builder.Services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = development ? "musichub" : "__Host-musichub";
            cookie.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = MaySee(context.HttpContext) ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorization(authorization =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
                authorization.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
            // An endpoint that asks for nothing is closed. No endpoint at all answers 404; one that stands for a method
            // that the address does not know, which is no route, answers 405.
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder()
                .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
                .Build();
        });
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = development ? "musichub-form" : "__Host-musichub-form";
            antiforgery.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(message =>
        {
            message.Cookie.Name = development ? "musichub-message" : "__Host-musichub-message";
            message.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            message.Cookie.SameSite = SameSiteMode.Lax;
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    // Staff are told that their role does not include it; people from outside, a board member, are not told what there is.
    private static bool MaySee(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentViewer>() is not { IsKnown: true, Viewer: { IsStaff: false } viewer }
        || (context.GetEndpoint()?.Metadata.GetOrderedMetadata<RequiresAttribute>() ?? []).All(asked => viewer.May(RolePermissions.SeenWith(asked.Permission)));

    /// <summary>Stops a start that would leave the door open.</summary>
    /// <exception cref="UnusableSettingException">Demo sign-in outside development, or no sign-in at all.</exception>
    public static void RefuseUnsafeSettings(this WebApplication app)
    {
        var demo = app.Configuration.GetValue<bool>("SignIn:Demo");
        if (app.Environment.IsDevelopment())
            return;
        if (demo)
            throw new UnusableSettingException("SignIn:Demo is on: demonstration sign-in is for development only. Remove the setting.");
        throw new UnusableSettingException("No sign-in is configured: this version signs people in for demonstration only, in the Development environment.");
    }

    public static void UseHubSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            // A worker may only answer for addresses beside its own unless it is told where else.
            if (context.Request.Path.StartsWithSegments("/assets/record-worker.js"))
                headers["Service-Worker-Allowed"] = "/";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            context.Response.OnStarting(() =>
            {
                // Last of all: files that may be kept have said so by now.
                if (headers.CacheControl.Count == 0)
                    headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<ViewerMiddleware>();
        app.UseAuthorization();
    }
}
