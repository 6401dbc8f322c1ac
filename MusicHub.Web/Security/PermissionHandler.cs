using Microsoft.AspNetCore.Authorization;
using MusicHub.Domain.People;

namespace MusicHub.Web.Security;

internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentViewer current) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (current.IsKnown && current.Viewer.May(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
