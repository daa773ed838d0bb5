package io.haedap.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands every page its {@link Visit} and lets the address decide the language. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private final AwayCheck away;

    SiteConfiguration(AwayCheck away) {
        this.away = away;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new SiteLocale();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(away);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Visit.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return Visit.of(java.util.Objects.requireNonNull(
                        request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class)));
            }
        });
    }

    /** Pages speak the language of their address, the API that of Accept-Language, and Korean where nothing is asked for. */
    private static final class SiteLocale extends org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver {

        private SiteLocale() {
            setSupportedLocales(List.of(Locale.KOREAN, Locale.ENGLISH));
            setDefaultLocale(Locale.KOREAN);
        }

        @Override
        public Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
            return request.getRequestURI().startsWith("/api/")
                    ? super.resolveLocale(request)
                    : Visit.of(request).language().locale();
        }
    }
}
