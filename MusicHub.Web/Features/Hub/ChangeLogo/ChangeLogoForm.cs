namespace MusicHub.Web.Features.Hub.ChangeLogo;

public sealed class ChangeLogoForm
{
    public IFormFile? Logo { get; set; }
}
