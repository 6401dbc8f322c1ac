using Microsoft.AspNetCore.Authorization;
using MusicHub.Domain.People;

namespace MusicHub.Web.Security;

/// <summary>The permission that an endpoint asks for. One without it is closed to everybody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute : AuthorizeAttribute
{
    public RequiresAttribute(Permission permission)
        : base(permission.ToString()) => Permission = permission;

    public Permission Permission { get; }
}
